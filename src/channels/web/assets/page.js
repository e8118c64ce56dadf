// Progressive enhancement: asks without loading the page anew. Every form works without this script.
const log = document.getElementById("turns");
const template = document.getElementById("turn");
const composer = document.querySelector("form.composer");

/** Must agree with read-questions.ts: how many questions an address holds, and how much text goes before the last. */
const QUESTIONS = 4;
const CARRIED_TEXT = 2000;

if (log && template instanceof HTMLTemplateElement && composer) enhanceChat(log, template, composer);
document.getElementById("cited")?.focus({ preventScroll: true });
document.getElementById("cited")?.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });

if (!("popover" in HTMLElement.prototype)) {
  // Older browsers, some inside chat programs, show no notes on cells: the list of findings has the same words.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".finding-mark");
    if (mark) location.hash = `finding-${Number.parseInt(mark.textContent, 10)}`;
  });
}

for (const form of document.querySelectorAll("form.upload")) {
  form.addEventListener("submit", () => {
    const button = form.querySelector("button");
    const label = button.textContent;
    button.textContent = "正在读…";
    // Disabled after this event: a button that is disabled before takes the form with it in some browsers.
    setTimeout(() => {
      button.disabled = true;
    });
    // Who comes back to this page finds it as they left it.
    const ready = () => {
      button.textContent = label;
      button.disabled = false;
    };
    window.addEventListener("pageshow", ready, { once: true });
  });
}

function enhanceChat(log, template, composer) {
  const field = composer.querySelector("textarea");
  const carried = composer.querySelector('[data-part="carried"]');
  const send = composer.querySelector("button");
  let asked = [...log.querySelectorAll('[data-part="question"]')].map((part) => part.textContent);
  const debug = composer.querySelector('input[name="debug"]') !== null;
  let busy = false;

  log.lastElementChild?.scrollIntoView({ block: "start" });

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-ask]");
    if (!form) return;
    event.preventDefault();
    const question = (event.submitter?.value || field.value).trim();
    if (question && !busy) ask(question, form === composer);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-question]");
    // Whoever opens a link elsewhere wants it elsewhere.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!busy) ask(link.dataset.question, false);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest('form[data-part="complaint"]');
    if (!form) return;
    event.preventDefault();
    complain(form);
  });
  field.addEventListener("keydown", (event) => {
    // While an input method composes, Enter takes its proposal.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  field.addEventListener("input", fitField);

  function fitField() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight + 2, 200)}px`;
  }

  async function ask(question, typed) {
    busy = true;
    send.disabled = true;
    document.querySelector(".intro")?.remove();
    document.querySelector(".refusal")?.remove();
    const turn = template.content.firstElementChild.cloneNode(true);
    const part = (name) => turn.querySelector(`[data-part="${name}"]`);
    part("question").textContent = question;
    part("answer").innerHTML = '<p class="waiting">正在查…</p>';
    turn.classList.add("pending");
    log.append(turn);
    turn.scrollIntoView({ block: "start" });
    if (typed) clearField();
    try {
      const reply = await post(question, debug);
      part("question").textContent = reply.question;
      // Made and escaped by this page's own server.
      part("answer").innerHTML = reply.html;
      // A choice or an example is a whole question: its address needs nothing before it.
      asked = typed && reply.question === question ? [...asked, question] : [reply.question];
      keepAddress(part("address"), part("complaint"), reply.id);
      document.title = `${reply.question.slice(0, 60)} · 年报问答`;
    } catch (problem) {
      const note = document.createElement("p");
      note.className = "refusal";
      note.setAttribute("role", "alert");
      note.textContent = problem instanceof Refusal ? problem.message : "没有送到，请检查网络后再问一次。";
      part("answer").replaceChildren(note);
      part("foot").remove();
      if (typed && field.value === "") field.value = question;
    } finally {
      turn.classList.remove("pending");
      turn.scrollIntoView({ block: "start" });
      busy = false;
      send.disabled = false;
      fitField();
      if (typed && matchMedia("(hover: hover)").matches) field.focus({ preventScroll: true });
    }
  }

  function clearField() {
    field.value = "";
    fitField();
  }

  function keepAddress(link, complaint, id) {
    const address = `/?${[...carry(asked.slice(0, -1)), ...asked.slice(-1)].map((q) => `q=${encodeURIComponent(q)}`).join("&")}`;
    link.href = id ? `/a/${id}` : address;
    if (id && complaint) complaint.action = `/a/${id}/complaint`;
    else complaint?.remove();
    history.replaceState(null, "", debug ? `${address}&debug=1` : address);
    carried.replaceChildren(
      ...carry(asked).map((question) => {
        const input = document.createElement("input");
        input.type = "hidden";
        input.name = "q";
        input.value = question;
        return input;
      }),
    );
  }
}

async function complain(form) {
  const button = form.querySelector("button");
  button.disabled = true;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  try {
    const response = await fetch(form.action, { method: "POST" });
    if (!response.ok) throw new Error(String(response.status));
    said.textContent = "记下了，谢谢";
    form.replaceChildren(said);
  } catch {
    said.textContent = "没有送到，请稍后再试";
    button.disabled = false;
    form.append(said);
  }
}

function carry(questions) {
  const kept = [];
  let length = 0;
  for (const question of questions.slice(1 - QUESTIONS).reverse()) {
    length += question.length;
    if (length > CARRIED_TEXT) break;
    kept.unshift(question);
  }
  return kept;
}

class Refusal extends Error {}

async function post(question, debug) {
  const response = await fetch("/api/ask", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(debug ? { question, debug } : { question }),
  });
  const reply = await response.json();
  if (!response.ok) throw new Refusal(reply.error);
  return reply;
}
