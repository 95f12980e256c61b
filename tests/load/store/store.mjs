// A store that answers at once, or late, or not at all: what it says was recorded from the demo store (record.sh).
//
// One answer for each operation, as a guest and as the customer; only log-ins are judged. GET /control tells how often
// each operation was asked; POST /control changes {latency: ms, hole: true} or forgets the counts {forget: true}.
//
// usage: node store.mjs <port> [latency in ms]
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const PASSWORD = "Demo-Passw0rd!";
const DAY = 24 * 3600 * 1000;

const recorded = JSON.parse(readFileSync(new URL("answers.json", import.meta.url), "utf8"));
const [port, latency = "0"] = process.argv.slice(2);
const state = { latency: Number(latency), hole: false };
let calls = {};
// What fell into the hole is answered by nobody, and let go when the hole closes.
const swallowed = new Set();

const bodies = new Map(Object.entries(recorded).map(([key, answer]) => [key, JSON.stringify(answer)]));

function answerTo({ operationName, variables }, asCustomer) {
  if (operationName === "Login") return logIn(variables ?? {});
  return bodies.get(`${operationName} ${asCustomer ? "customer" : "guest"}`);
}

function logIn({ password }) {
  if (password !== PASSWORD) return bodies.get("Login refused");
  const answer = structuredClone(recorded["Login accepted"]);
  answer.data.login.customerAccessToken.expiresAt = new Date(Date.now() + DAY).toISOString();
  return JSON.stringify(answer);
}

function bodyOf(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks).toString()));
    request.on("error", reject);
  });
}

function send(response, status, body) {
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

async function control(request, response) {
  if (request.method === "POST") {
    const { forget, ...change } = JSON.parse(await bodyOf(request));
    Object.assign(state, change);
    if (forget) calls = {};
    if (!state.hole) {
      for (const socket of swallowed) socket.destroy();
      swallowed.clear();
    }
  }
  send(response, 200, JSON.stringify({ ...state, calls }));
}

async function graphql(request, response) {
  const asked = JSON.parse(await bodyOf(request));
  calls[asked.operationName] = (calls[asked.operationName] ?? 0) + 1;
  if (state.hole) {
    swallowed.add(request.socket);
    return;
  }
  const body = answerTo(asked, "x-bc-customer-access-token" in request.headers);
  if (body === undefined) {
    console.error(`no answer is recorded for ${asked.operationName}; run tests/load/store/record.sh`);
    return send(response, 501, "{}");
  }
  setTimeout(() => send(response, 200, body), state.latency);
}

const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
  const answered = request.url === "/control" ? control(request, response) : graphql(request, response);
  answered.catch((error) => {
    console.error(error.message);
    request.socket.destroy();
  });
});
server.listen(Number(port), "127.0.0.1");
