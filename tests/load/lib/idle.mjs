// Opens connections that then say nothing more, half of them after one answered request, and waits until the other side
// has closed them all. They come from many addresses of this machine, for one alone may not have so many. Prints figures as "name value", "open" first as soon as all are open.
//
// usage: node idle.mjs <port> <connections> <longest wait in seconds>
import { connect } from "node:net";

const [port, count, longest] = process.argv.slice(2).map(Number);
const request = `GET /login HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
const AT_ONCE = 100;
const FOR_EACH_ADDRESS = 500;
const ages = [];
let failed = 0;
let open = 0;
let all_closed;
const closed = new Promise((resolve) => (all_closed = resolve));

function one(number) {
  return new Promise((resolve) => {
    const localAddress = `127.0.1.${1 + Math.floor(number / FOR_EACH_ADDRESS)}`;
    const socket = connect({ port, host: "127.0.0.1", localAddress });
    const asks = number % 2 === 0;
    // Idle since it was opened, or since the answer began to come.
    let since;
    let ended = false;
    const settle = () => {
      since = performance.now();
      resolve();
    };
    socket.on("connect", () => {
      open += 1;
      if (asks) socket.write(request);
      else settle();
    });
    socket.on("data", () => {
      if (since === undefined) settle();
    });
    socket.on("end", () => socket.end());
    socket.on("error", () => {});
    socket.on("close", () => {
      if (ended) return;
      ended = true;
      if (since === undefined) failed += 1;
      else ages.push((performance.now() - since) / 1000);
      resolve();
      if (ages.length + failed === count) all_closed();
    });
  });
}

for (let number = 0; number < count; number += AT_ONCE) {
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - number) }, (_, n) => one(number + n)));
}
console.log(`open ${open}`);
await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, longest * 1000))]);
console.log(`failed ${failed}`);
console.log(`left_open ${count - failed - ages.length}`);
console.log(`oldest_s ${ages.length ? Math.max(...ages).toFixed(1) : "none"}`);
process.exit(0);
