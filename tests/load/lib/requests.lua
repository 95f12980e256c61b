-- wrk: sends the requests of a file in turn, picked by weight, and prints figures as "name value".
--
-- REQUESTS names the file; a line is: weight, method, path, file with cookies or -, body or - (separated by tabs). In a
-- body, {n} is the number of the request; with FORWARDED, such a request comes from an address of its own, too.
-- COUNT ends the run after so many answers. PAUSE is how many milliseconds a connection waits before each request.

local requests, total, origin = {}, 0, os.getenv("ORIGIN")

local function cookies_of(file)
  if file == "-" then return nil end
  local input = assert(io.open(file))
  local cookies = input:read("*l")
  input:close()
  return cookies
end

for line in io.lines(os.getenv("REQUESTS")) do
  local weight, method, path, cookies, body = line:match("^(%d+)\t(%u+)\t(%S+)\t(%S+)\t(%S+)$")
  local headers = { ["Cookie"] = cookies_of(cookies) }
  if body == "-" then
    body = nil
  else
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    headers["Origin"] = origin
  end
  total = total + tonumber(weight)
  table.insert(requests, { upto = total, method = method, path = path, headers = headers, body = body })
end

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  math.randomseed(os.time())
  for _, request in ipairs(requests) do
    if not (request.body and request.body:find("{n}", 1, true)) then
      request.text = wrk.format(request.method, request.path, request.headers, request.body)
    end
  end
  ok, moved, refused, limited, unavailable, failed = 0, 0, 0, 0, 0, 0
end

local function numbered(request, n)
  if os.getenv("FORWARDED") then
    request.headers["X-Forwarded-For"] =
      string.format("10.%d.%d.%d", math.floor(n / 65536) % 256, math.floor(n / 256) % 256, n % 256)
  end
  return wrk.format(request.method, request.path, request.headers, (request.body:gsub("{n}", n)))
end

local sent, last = 0, tonumber(os.getenv("COUNT"))

function request()
  sent = sent + 1
  local pick = math.random(total)
  for _, request in ipairs(requests) do
    if pick <= request.upto then return request.text or numbered(request, sent) end
  end
end

function response(status)
  if status == 200 then ok = ok + 1
  elseif status < 400 then moved = moved + 1
  elseif status == 429 then limited = limited + 1
  elseif status == 503 then unavailable = unavailable + 1
  elseif status < 500 then refused = refused + 1
  else failed = failed + 1 end
  if last and ok + moved + refused + limited + unavailable + failed >= last then wrk.thread:stop() end
end

local pause = tonumber(os.getenv("PAUSE"))
if pause then
  function delay() return pause end
end

function done(summary, latency)
  local function say(name, value) print(name .. " " .. value) end
  for _, name in ipairs({ "ok", "moved", "refused", "limited", "unavailable", "failed" }) do
    local sum = 0
    for _, thread in ipairs(threads) do sum = sum + thread:get(name) end
    say("answers_" .. name, sum)
  end
  local errors = summary.errors
  say("answers", summary.requests)
  say("per_second", string.format("%.0f", summary.requests / summary.duration * 1e6))
  say("p50_ms", string.format("%.1f", latency:percentile(50) / 1000))
  say("p99_ms", string.format("%.1f", latency:percentile(99) / 1000))
  say("slowest_ms", string.format("%.1f", latency.max / 1000))
  say("broken", errors.connect + errors.read + errors.write + errors.timeout)
end
