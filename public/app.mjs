// Small comforts for the forms. Every page works without this file.

const all = (selector, root = document) => root.querySelectorAll(selector);
const POST = 'form[method="post"]';

// What screen readers should say without moving the focus.
const live = document.createElement("div");
live.className = "visually-hidden";
live.role = "status";
document.querySelector("main").append(live);
const say = (text) => {
  live.textContent = text ?? "";
};

// On a phone the account navigation may be wider than the screen: bring the current entry into view.
document.querySelector(".account-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// 1. The error summary or the notice of what was done gets the focus. Its links bring the label into view, too.
document.querySelector("[data-focus]")?.focus();
for (const link of all('.error-summary a[href^="#"]')) {
  link.onclick = (event) => {
    const control = document.getElementById(link.hash.slice(1));
    if (!control) return;
    event.preventDefault();
    const title = control.closest(".choices")?.querySelector("legend") ?? control.labels?.[0] ?? control;
    title.scrollIntoView();
    control.focus({ preventScroll: true });
  };
}

// 2. Passwords can be shown. The button keeps its name; `aria-pressed` tells its state.
const show = (button, on) => {
  document.getElementById(button.getAttribute("aria-controls")).type = on ? "text" : "password";
  button.ariaPressed = on;
};
const hideAll = () => all(".reveal").forEach((button) => show(button, false));
for (const button of all(".reveal")) {
  button.hidden = false;
  button.onclick = () => {
    const on = button.ariaPressed !== "true";
    show(button, on);
    say(on ? button.dataset.shown : button.dataset.hidden);
  };
}

// The rules of a new password are ticked while it is typed.
for (const rule of all("[data-rule]")) {
  const met = new RegExp(rule.dataset.rule, "u");
  rule.closest(".field").addEventListener("input", ({ target }) => rule.classList.toggle("rule-met", met.test(target.value)));
}

// What was changed in the account and not sent is not left without a question. Passwords are no loss, and password
// managers fill them in by themselves.
let unsent;
addEventListener("input", ({ target }) => {
  if (!target.matches(`.account ${POST} :not([type=password])`)) return;
  unsent = target.form;
  // Cancelling is an answer already.
  onbeforeunload = (event) => {
    if (!document.activeElement.matches("form .actions a")) event.preventDefault();
  };
});

// 3. A form is sent once; its button says that it is at work.
const busy = new Map();
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches(POST)) return;
  if (busy.has(form)) return event.preventDefault();
  if (form === unsent) onbeforeunload = null;
  hideAll();
  const button = form.querySelector("[data-busy]");
  const words = button && [...button.childNodes];
  const reset = () => {
    busy.delete(form);
    if (button) button.ariaDisabled = null;
    button?.replaceChildren(...words);
  };
  busy.set(form, reset);
  setTimeout(reset, 10000); // should the answer never come
  if (!button) return;
  button.ariaDisabled = "true";
  button.textContent = button.dataset.busy;
  say(button.dataset.busy);
});
addEventListener("pageshow", () => {
  hideAll();
  busy.forEach((reset) => reset());
});

// 4. Parts of the page that depend on a choice are fetched and exchanged. If that fails, the button that does it without
// script comes back.
let request;
const renew = async (form, ids, words, url, options) => {
  const without = (off) => all(".no-script", form).forEach((part) => (part.hidden = off));
  request?.abort();
  request = new AbortController();
  const { signal } = request;
  try {
    const answer = await fetch(url, { ...options, signal, redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = document.activeElement?.id;
    for (const id of ids.split(" ")) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (!old || !fresh) throw id;
      // A button under the finger must stay.
      if (old.isEqualNode(fresh)) continue;
      // What was chosen while the answer was on its way stays, if the new list has it.
      const chosen = old.querySelector("select")?.value;
      old.replaceWith(document.adoptNode(fresh));
      const list = fresh.querySelector("select");
      if (chosen && [...(list?.options ?? [])].some((option) => option.value === chosen)) list.value = chosen;
    }
    without(true);
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
    say(words);
    return true;
  } catch {
    if (!signal.aborted) without(false);
  }
};
for (const part of all(".no-script")) part.hidden = true;

// Another country brings its states.
for (const select of all("select[data-refresh]")) {
  const { form, dataset } = select;
  select.onchange = () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("_refresh", "1");
    renew(form, dataset.refresh, dataset.refreshed, form.action, { method: "POST", body });
  };
}

// Another choice brings its price, stock and picture. Only choices stand in the address, never what is typed.
for (const form of all("[data-configures]")) {
  const { configures, renews, renewed } = form.dataset;
  const choices = "select, input:checked, [name=quantity]";
  form.onchange = async ({ target }) => {
    if (!target.matches(choices + ", [type=checkbox]")) return;
    const query = new URLSearchParams();
    for (const { name, value } of all(choices, form)) if (value) query.set(name, value);
    const url = configures + "?" + query;
    if (await renew(form, renews, renewed, url)) history.replaceState(null, "", url);
  };
}

// 5. Back from the store's own pages: who is logged in there?
// Not after a step back, which would lead forward again for ever.
const [arrival] = performance.getEntriesByType("navigation");
for (const form of all("[data-identity]")) {
  if (arrival?.type === "back_forward") break;
  fetch(form.dataset.identity, { credentials: "include" })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .catch(() => "")
    .then((token) => {
      form.elements.token.value = token;
      form.submit();
    });
}

// 6. The language menu closes by Escape.
for (const menu of all(".language-menu")) {
  menu.onkeydown = ({ key }) => {
    if (key !== "Escape") return;
    menu.firstChild.focus();
    menu.open = false;
  };
}

// 7. Printing.
for (const button of all("button[data-print]")) {
  button.hidden = false;
  button.onclick = () => print();
}
