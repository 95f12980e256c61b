// Stands between the app and the demo store, passes everything on, and writes one answer of each kind to a file when it
// is told to stop (SIGTERM).
//
// usage: node recorder.mjs <port> <store's GraphQL address> <file>
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, store, file] = process.argv.slice(2);
const answers = {};

function kindOf(operation, asCustomer, answer) {
  if (operation === "Login") return answer.errors ? "Login refused" : "Login accepted";
  return `${operation} ${asCustomer ? "customer" : "guest"}`;
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const { host, connection, "content-length": length, "accept-encoding": encoding, ...headers } = request.headers;
  const answered = await fetch(store, { method: "POST", headers, body });
  const answer = await answered.json();
  const kind = kindOf(JSON.parse(body).operationName, "x-bc-customer-access-token" in headers, answer);
  if (answered.ok) answers[kind] ??= answer;
  response.writeHead(answered.status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
});

process.on("SIGTERM", () => {
  const lines = Object.keys(answers)
    .sort()
    .map((kind) => `${JSON.stringify(kind)}: ${JSON.stringify(answers[kind])}`);
  writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
  process.exit(0);
});
server.listen(Number(port), "127.0.0.1");
