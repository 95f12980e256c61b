// Lets Mozilla's HTTP Observatory and Google's CSP Evaluator judge pages of the app.
//
// The scanner only ever asks for "/" of a host on the usual ports. So a proxy with TLS stands there that answers "/" with
// the page to look at, and sends the cookie of a logged-in shopper along where that page needs one.
//
// usage: node scan.mjs <app's address> <key file> <certificate file> <name> <path> <cookies or ""> [<name> …]
import { readFileSync } from "node:fs";
import { createServer as createPlain, request as ask } from "node:http";
import { createServer as createTls } from "node:https";
import { scan } from "@mdn/mdn-http-observatory/src/scanner/index.js";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";

const HOST = "localhost";
const [app, key, certificate, ...rest] = process.argv.slice(2);
const pages = [];
for (let at = 0; at < rest.length; at += 3) {
  pages.push({ name: rest[at], path: rest[at + 1], cookies: rest[at + 2] });
}
let page = pages[0];

function passOn(request, response) {
  const { pathname, port, hostname } = new URL(request.url, app);
  const looked_at = pathname === "/";
  const headers = { ...request.headers, host: HOST, "x-forwarded-for": request.socket.remoteAddress };
  if (looked_at && page.cookies) headers.cookie = page.cookies;
  const path = looked_at ? page.path : request.url;
  const upstream = ask({ hostname, port, path, method: request.method, headers }, (answer) => {
    if (looked_at && request.method === "GET") page.status = answer.statusCode;
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  upstream.on("error", () => response.destroy());
  request.pipe(upstream);
}

const listening = (server, port) =>
  new Promise((resolve, reject) => server.on("error", reject).listen(port, resolve));

await listening(createTls({ key: readFileSync(key), cert: readFileSync(certificate) }, passOn), 443);
await listening(
  createPlain((request, response) => {
    response.writeHead(308, { location: `https://${HOST}${request.url}` }).end();
  }),
  80,
);

/** What remains when nothing is lost, without being on the browsers' own list for https. */
const WANTED = 130;

let well = true;
for (page of pages) {
  const { scan: result, tests } = await scan(HOST);
  console.log(`\n${page.name} (${page.path}): ${result.grade}, ${result.score} points, ` +
    `${result.testsPassed} of ${result.testsQuantity} tests passed`);
  // The page that it was led to, such as the log-in page, would be graded as well.
  if (page.status !== 200) console.log(`  this is not the page: it was answered with ${page.status}`);
  for (const [name, test] of Object.entries(tests)) {
    console.log(`  ${test.pass ? "passed" : "FAILED"}: ${name}: ${test.result} (${test.scoreModifier} points)`);
  }
  const policy = new CspParser(result.responseHeaders["content-security-policy"] ?? "").csp;
  const findings = new CspEvaluator(policy).evaluate();
  const grave = findings.filter(({ severity }) => severity <= Severity.HIGH);
  console.log(`  content policy: ${findings.length} remarks, ${grave.length} of them grave`);
  for (const { directive, severity, description } of findings) {
    console.log(`  ${Severity[severity] ?? severity}: ${directive}: ${description}`);
  }
  const flawless = result.grade === "A+" && result.score >= WANTED && result.testsFailed === 0;
  well &&= flawless && page.status === 200 && grave.length === 0;
}
console.log(`\nobservatory: ${well ? "A+ without a failed test" : "NOT good enough"}`);
process.exit(well ? 0 : 1);
