// Asks for a page at a steady pace, whether or not the answers come, and prints figures as "name value":
// how many answers by kind, how late they were, and since when there have been good pages only. It comes from another
// address of this machine than the load, so that limits which are meant for that do not meet it.
//
// usage: node probe.mjs <address> <requests a second> <seconds> [cookies]
import { Agent, get } from "node:http";

const [address, pace, seconds, cookies] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, timeout: 30_000, localAddress: "127.0.0.2" });
const headers = cookies ? { cookie: cookies } : {};
const began = performance.now();
const answers = [];

function ask() {
  const sent = performance.now();
  return new Promise((resolve) => {
    const note = (status) => {
      const now = performance.now();
      answers.push({ status, late: now - sent, sent: sent - began });
      resolve();
    };
    get(address, { agent, headers }, (response) => {
      response.on("end", () => note(response.statusCode)).on("error", () => note(0)).resume();
    }).on("error", () => note(0));
  });
}

const under_way = [];
for (let number = 0; number < pace * seconds; number += 1) {
  const due = began + (number * 1000) / pace;
  const wait = due - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  under_way.push(ask());
}
await Promise.all(under_way);
agent.destroy();

function tell(name, some) {
  const late = some.map((answer) => answer.late).sort((a, b) => a - b);
  const at = (share) => (late.length ? late[Math.ceil(late.length * share) - 1].toFixed(1) : "none");
  console.log(`${name}_count ${late.length}`);
  console.log(`${name}_p50_ms ${at(0.5)}`);
  console.log(`${name}_p99_ms ${at(0.99)}`);
  console.log(`${name}_slowest_ms ${at(1)}`);
}

const good = (answer) => answer.status === 200;
const unavailable = (answer) => answer.status === 503;
tell("page", answers.filter(good));
tell("unavailable", answers.filter(unavailable));
tell("other", answers.filter((answer) => !good(answer) && !unavailable(answer)));
// The moment at which the last bad answer was there; nothing if the last one was bad.
const bad = answers.filter((answer) => !good(answer)).map((answer) => answer.sent + answer.late);
const last = Math.max(0, ...bad);
const healed = answers.some((answer) => good(answer) && answer.sent >= last);
console.log(`good_after_s ${healed ? (last / 1000).toFixed(1) : "never"}`);
