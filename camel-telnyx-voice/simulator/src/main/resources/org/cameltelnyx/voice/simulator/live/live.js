"use strict";
// External data reaches the page only as text, by textContent, never as HTML.
(() => {
  const MAX_ENTRIES = 1000;
  const MAX_ROWS = 300;
  const MAX_TIMELINE = 60;
  const RETRY_MS = 2000;
  /** The length up to which a text fits into one line everywhere; longer texts also have a tooltip. */
  const MAX_SURE_TO_FIT = 24;
  /** Where texts can wrap besides at spaces: in addresses and JSON, and in names of commands, events and fields. */
  const JOINTS = /(?<=[@?&;,]|[^:/]\/)(?=[^@/?&;,\s])|(?<==)(?=\w{20})/;
  const JOINTS_OF_NAMES = /(?<=[._])(?=[^._])/;
  const $ = id => document.getElementById(id);

  /** The received state: the board, and the entries by number. */
  let board = { calls: [], conferences: [], queues: [], faults: [] };
  let entries = [];
  let eventsById = new Map();
  let commandsByNumber = new Map();
  let lastNumber = 0;
  let totals = { command: 0, event: 0, bad: 0 };
  /** The leg with which each leg was last bridged; kept after both have ended. */
  let lastPeers = new Map();
  const legs = new Map();
  const conversations = new Map();

  // ---- elements

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function setText(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  /** Sets a text that can wrap at its joints, but never inside a word. */
  function fill(element, text, joints = JOINTS) {
    if (element.textContent === text) return element;
    const parts = text.split(joints);
    element.replaceChildren(...parts.flatMap((part, i) => i === 0 ? [part] : [make("wbr"), part]));
    element.title = text.length > MAX_SURE_TO_FIT ? text : "";
    return element;
  }

  function button(text, action, className) {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }

  /** Puts the children in order, and moves only misplaced ones, so that the focus stays. */
  function arrange(parent, wanted) {
    const focused = document.activeElement;
    wanted.forEach((child, i) => {
      if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] || null);
    });
    while (parent.children.length > wanted.length) parent.lastElementChild.remove();
    if (focused && focused !== document.activeElement && document.contains(focused)) focused.focus();
  }

  function clock(millis) {
    const time = new Date(millis);
    const two = n => String(n).padStart(2, "0");
    return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${String(time.getMilliseconds()).padStart(3, "0")}`;
  }

  function span(millis) {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const two = n => String(n).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    return (hours ? hours + ":" + two(Math.floor(seconds / 60) % 60) : two(Math.floor(seconds / 60))) + ":" + two(seconds % 60);
  }

  // ---- actions of a person

  async function perform(deed, wish) {
    try {
      const response = await fetch("/live/do/" + deed, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wish)
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.error);
      $("problem").hidden = true;
      return answer;
    } catch (failure) {
      $("problem").textContent = failure instanceof TypeError ? "The simulator does not answer." : failure.message;
      $("problem").hidden = false;
      return null;
    }
  }

  $("ring").addEventListener("submit", event => {
    event.preventDefault();
    const form = event.target.elements;
    perform("ring-in", {
      from: form.from.value, to: form.to.value, connection: form.connection.value, answer: form.answer.checked
    });
  });
  $("answer-dialed").addEventListener("change", event => perform("answer-dialed", { answer: event.target.checked }));
  $("clear-faults").addEventListener("click", () => perform("clear-faults", {}));

  for (const id of ["command-fault", "webhook-fault"]) {
    const form = $(id);
    const fields = form.elements;
    const fit = () => {
      form.querySelectorAll("[data-for]").forEach(label => {
        const isWanted = label.dataset.for === fields.fault.value;
        label.hidden = !isWanted;
        label.querySelectorAll("input, select").forEach(field => { field.disabled = !isWanted; });
      });
      fields.times.disabled = fields.always.checked;
    };
    form.addEventListener("change", fit);
    fit();
    form.addEventListener("submit", event => {
      event.preventDefault();
      const fault = fields.fault.value;
      const wish = { on: fields.on.value, fault, times: Number(fields.times.value), always: fields.always.checked };
      if (fault === "status") {
        wish.status = Number(fields.status.value);
        if (fields.retryAfter.value !== "") wish.retryAfter = Number(fields.retryAfter.value);
      }
      const seconds = fault === "latency" ? fields.seconds : fields[fault];
      if (seconds) wish.seconds = Number(seconds.value);
      perform(id, wish);
    });
  }

  document.querySelectorAll("[name=filter]").forEach(choice => choice.addEventListener("change", () => {
    $("wire").dataset.filter = choice.value;
  }));

  // ---- legs

  function newLeg(id) {
    const root = make("section", "leg");
    const who = make("div", "who");
    const letter = make("span", "letter");
    const names = make("div", "names");
    const from = make("bdi", "from");
    const to = make("bdi", "to");
    const fromLine = make("div");
    const toLine = make("div");
    fromLine.append(from);
    toLine.append(to);
    names.append(fromLine, toLine);
    const state = make("span", "state");
    const stateName = make("span");
    const stateTime = make("span");
    state.append(stateName, stateTime);
    who.append(letter, names, state);
    const chips = make("ul", "chips");
    const controls = make("div", "controls");
    const keys = keysTray(id);
    const say = sayTray(id);
    const conclusion = conclusionTray(id);
    const payment = paymentTray(id);
    const trays = { keys, say, conclusion, payment };
    const toggles = {};
    for (const [name, text] of [["keys", "Keys"], ["say", "Say"], ["conclusion", "Assistant"], ["payment", "Payment"]]) {
      trays[name].hidden = true;
      toggles[name] = button(text, () => open(name, trays[name].hidden));
      toggles[name].setAttribute("aria-expanded", "false");
    }
    function open(name, isOpen) {
      trays[name].hidden = !isOpen;
      toggles[name].setAttribute("aria-expanded", String(isOpen));
    }
    const answer = button("Answer", () => perform("answer", { call: id }), "primary");
    const hold = button("Hold", () => {
      perform(hold.getAttribute("aria-pressed") === "true" ? "unhold" : "hold", { call: id });
    });
    hold.setAttribute("aria-pressed", "false");
    const hangUp = button("Hang up", () => perform("hang-up", { call: id }), "danger");
    controls.append(answer, toggles.keys, toggles.say, toggles.conclusion, toggles.payment, hold, hangUp);
    root.append(who, chips, controls, keys, say, conclusion, payment);
    return { id, root, letter, from, to, stateName, stateTime, chips, controls, trays, toggles, answer, hold, open, state: "", underWay: [] };
  }

  function keysTray(id) {
    const tray = make("div", "tray");
    const note = make("p", "note", "Digits are being gathered.");
    const keys = make("div", "keys");
    for (const key of "123456789*0#") {
      const one = button(key, () => perform("press", { call: id, keys: key }));
      one.setAttribute("aria-label", key === "*" ? "Key star" : key === "#" ? "Key hash" : "Key " + key);
      keys.append(one);
    }
    const end = button("No more keys", () => perform("time-out", { call: id }), "end");
    tray.append(note, keys, end);
    tray.whileGathering = [note, end];
    return tray;
  }

  function sayTray(id) {
    return formTray("What the caller says", "Say it", make("input"),
      text => perform("say", { call: id, text }));
  }

  function conclusionTray(id) {
    return formTray("Result of the assistant, as a JSON object", "Conclude", make("textarea"), text => {
      let result;
      try {
        result = JSON.parse(text);
      } catch (failure) {
        result = null;
      }
      return perform("conclude", { call: id, result });
    });
  }

  function paymentTray(id) {
    const tray = make("div", "tray");
    const choices = make("div", "choices");
    for (const [deed, text] of [["pay", "Enter the card"], ["pay-wrongly", "Mistype the number"],
      ["decline", "Enter a card that is declined"], ["cancel-payment", "Cancel"]]) {
      choices.append(button(text, () => perform(deed, { call: id })));
    }
    tray.append(make("p", "note", "A payment is being collected."), choices);
    return tray;
  }

  function formTray(label, submit, field, action) {
    const tray = make("div", "tray");
    const form = make("form");
    form.autocomplete = "off";
    const labelled = make("label", "", label);
    field.required = true;
    field.maxLength = 1000;
    labelled.append(field);
    const send = make("button", "", submit);
    form.append(labelled, send);
    form.addEventListener("submit", async event => {
      event.preventDefault();
      if (await action(field.value)) field.value = "";
    });
    tray.append(form);
    return tray;
  }

  function showLeg(leg, call, letter, marks) {
    leg.call = call;
    setText(leg.letter, letter);
    fill(leg.from, call.from);
    fill(leg.to, call.to);
    leg.root.setAttribute("aria-label", `Leg ${letter}, from ${call.from} to ${call.to}`);
    leg.root.dataset.state = call.state;
    leg.root.dataset.call = call.id;
    setText(leg.stateName, call.state === "ringing" && call.direction === "outgoing" ? "dialing" : call.state);
    const chips = [call.direction === "outgoing" ? "outgoing" : "incoming"];
    if (call.clientState) chips.push("client state: " + call.clientState);
    chips.push(...call.underWay, ...marks);
    const shown = chips.join("\n");
    if (leg.chips.dataset.shown !== shown) {
      leg.chips.dataset.shown = shown;
      leg.chips.replaceChildren(...chips.map(text => fill(make("li"), text)));
    }
    const isOver = call.state === "ended";
    const isAnswered = call.state === "answered";
    leg.controls.hidden = isOver;
    leg.hold.setAttribute("aria-pressed", String(call.underWay.includes("on hold")));
    leg.answer.hidden = isAnswered;
    leg.toggles.keys.hidden = leg.toggles.say.hidden = leg.hold.hidden = !isAnswered;
    leg.toggles.conclusion.hidden = !call.underWay.includes("ai gather");
    leg.toggles.payment.hidden = !call.underWay.includes("payment");
    const isGathering = call.underWay.includes("gather");
    leg.trays.keys.whileGathering.forEach(part => { part.hidden = !isGathering; });
    for (const [what, tray] of [["gather", "keys"], ["transcription", "say"], ["ai gather", "conclusion"],
      ["payment", "payment"]]) {
      const isNow = call.underWay.includes(what);
      if (isNow !== leg.underWay.includes(what)) leg.open(tray, isNow);
    }
    if (isOver) Object.keys(leg.trays).forEach(name => leg.open(name, false));
    leg.underWay = call.underWay;
    if (leg.state !== call.state) announceState(leg, call);
    leg.state = call.state;
    tick(leg);
  }

  function tick(leg) {
    const start = Date.parse(leg.call.startTime);
    const end = leg.call.endTime ? Date.parse(leg.call.endTime) : Date.now();
    setText(leg.stateTime, span(end - start));
  }
  setInterval(() => legs.forEach(leg => { if (leg.state !== "ended") tick(leg); }), 1000);

  // ---- conversations: legs that belong together

  function group() {
    const groupOf = new Map();
    const groups = new Map();
    const put = (key, kind, title, call, marks) => {
      if (groupOf.has(call.id)) return;
      if (!groups.has(key)) groups.set(key, { key, kind, title, legs: [] });
      groups.get(key).legs.push({ call, marks });
      groupOf.set(call.id, key);
    };
    const callsById = new Map(board.calls.map(call => [call.id, call]));
    const known = ids => ids.map(id => callsById.get(id)).filter(Boolean);
    for (const conference of board.conferences) {
      conference.calls.forEach((id, i) => known([id]).forEach(call =>
        put("conference " + conference.id, "conference", `Conference “${conference.name}”`, call, conference.marks[i] || [])));
      if (groups.has("conference " + conference.id)) groups.get("conference " + conference.id).conference = conference.id;
    }
    for (const queue of board.queues) {
      known(queue.calls).forEach((call, i) =>
        put("queue " + queue.name, "queue", `Queue “${queue.name}”`, call, ["waits, number " + (i + 1)]));
    }
    // the legs of a session, and legs that are or were bridged
    const parent = new Map();
    const root = id => { while (parent.has(id)) id = parent.get(id); return id; };
    const join = (a, b) => { if (root(a) !== root(b)) parent.set(root(b), root(a)); };
    const bySession = new Map();
    for (const call of [...board.calls].reverse()) {
      if (groupOf.has(call.id)) continue;
      if (bySession.has(call.session)) join(bySession.get(call.session), call.id);
      else bySession.set(call.session, call.id);
      if (call.peer) lastPeers.set(call.id, call.peer);
      const peer = lastPeers.get(call.id);
      const isMutual = peer && callsById.has(peer) && lastPeers.get(peer) === call.id;
      const isCurrent = call.peer || (call.state === "ended" && callsById.get(peer)?.state === "ended");
      if (isMutual && isCurrent && !groupOf.has(peer)) join(peer, call.id);
    }
    for (const call of [...board.calls].reverse()) {
      if (!groupOf.has(call.id)) put("call " + root(call.id), "call", "Call", call, []);
    }
    for (const each of groups.values()) {
      if (each.kind !== "call") continue;
      if (each.legs.some(leg => leg.call.peer)) {
        each.kind = "bridged";
        each.title = "Connected";
      } else if (each.legs.length > 1) {
        each.title = `${each.legs.length} legs`;
      }
    }
    return [...groups.values()];
  }

  function newConversation() {
    const root = make("article", "conversation");
    const heading = make("h3");
    const title = make("bdi", "title");
    const about = make("span", "about");
    heading.append(title, about);
    const legsBox = make("div", "legs");
    const timeline = make("ol", "entries timeline");
    timeline.tabIndex = 0;
    timeline.setAttribute("aria-label", "Commands and webhooks of the conversation, latest last");
    root.append(heading, legsBox, timeline);
    return { root, title, about, legsBox, timeline };
  }

  function showBoard() {
    const groups = group();
    const seenLegs = new Set();
    const letters = new Map();
    const placeOf = new Map();
    for (const each of groups) {
      if (!conversations.has(each.key)) conversations.set(each.key, newConversation());
      const shown = conversations.get(each.key);
      shown.root.dataset.kind = each.kind;
      fill(shown.title, each.title);
      setText(shown.about, each.legs.length > 1 && each.kind !== "bridged" ? each.legs.length + " calls" : "");
      arrange(shown.legsBox, each.legs.map(({ call, marks }, i) => {
        if (!legs.has(call.id)) legs.set(call.id, newLeg(call.id));
        const letter = String.fromCharCode(65 + i % 26);
        letters.set(call.id, each.legs.length > 1 ? letter : "");
        placeOf.set(call.id, each.key);
        seenLegs.add(call.id);
        showLeg(legs.get(call.id), call, letter, marks);
        const isJoined = i > 0 && each.legs[i - 1].call.peer === call.id;
        legs.get(call.id).root.toggleAttribute("data-joined", isJoined);
        return legs.get(call.id).root;
      }));
      shown.root.dataset.legs = String(each.legs.length);
      if (each.conference) placeOf.set(each.conference, each.key);
    }
    const isLive = each => each.legs.some(leg => leg.call.state !== "ended");
    const places = new Map(board.calls.map((call, i) => [call.id, i]));
    const place = each => Math.min(...each.legs.map(leg => places.get(leg.call.id)));
    // the latest first, as the board has them
    const latestFirst = groups.sort((a, b) => place(a) - place(b));
    arrange($("conversations"), latestFirst.filter(isLive).map(each => conversations.get(each.key).root));
    arrange($("past-conversations"), latestFirst.filter(each => !isLive(each)).map(each => conversations.get(each.key).root));
    for (const id of legs.keys()) if (!seenLegs.has(id)) legs.delete(id);
    const keys = new Set(groups.map(each => each.key));
    for (const key of conversations.keys()) if (!keys.has(key)) conversations.delete(key);
    for (const id of lastPeers.keys()) if (!seenLegs.has(id)) lastPeers.delete(id);
    showTimelines(placeOf, letters);

    const live = board.live || 0;
    $("no-calls").hidden = live > 0;
    setText($("live-count"), String(live));
    $("over").hidden = !board.ended;
    setText($("over-count"), String(board.ended || 0));
    fill($("webhooks"), board.webhookUrl || "none, events are only recorded");
    $("answer-dialed").checked = Boolean(board.answersDialed);
    showFaults();
  }

  function showTimelines(placeOf, letters) {
    const rowsOf = new Map();
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      const key = placeOf.get(entry.call) || placeOf.get(entry.conference);
      if (!key) continue;
      if (!rowsOf.has(key)) rowsOf.set(key, []);
      const rows = rowsOf.get(key);
      if (rows.length < MAX_TIMELINE) {
        if (!entry.timelineRow) entry.timelineRow = newRow(entry);
        setText(entry.timelineRow.letter, letters.get(entry.call) || "");
        entry.timelineRow.letter.hidden = !letters.get(entry.call);
        rows.push(entry.timelineRow.root);
      }
    }
    for (const [key, shown] of conversations) {
      const list = shown.timeline;
      const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 30;
      arrange(list, (rowsOf.get(key) || []).reverse());
      if (isAtEnd) list.scrollTop = list.scrollHeight;
    }
  }

  function showFaults() {
    const faults = board.faults;
    $("fault-count").hidden = $("clear-faults").hidden = faults.length === 0;
    setText($("fault-count"), String(faults.length));
    $("pending-faults").replaceChildren(...faults.map(fault => {
      const on = fault.on === "*" ? `any ${fault.side}` : fault.on;
      const times = fault.left > 1e9 ? "always" : fault.left === 1 ? "once" : fault.left + " times";
      return fill(make("li"), `${on}: ${fault.what}, ${times}`);
    }));
  }

  // ---- commands and webhooks

  function newRow(entry) {
    const root = make("li", isQuiet ? "entry" : "entry fresh");
    root.dataset.kind = entry.kind;
    const arrow = make("span", "arrow");
    arrow.append(make("span", "unseen", entry.kind === "command" ? "command" : "webhook"));
    arrow.append(entry.kind === "command" ? "→" : "←");
    const name = make("span", "name");
    const letter = make("span", "letter");
    letter.hidden = true;
    name.append(letter, fill(make("bdi"), entry.name, JOINTS_OF_NAMES));
    const details = make("div", "details");
    const remarks = make("div", "remarks");
    const outcome = make("span", "outcome");
    if (entry.fields.length > 0) {
      const fields = make("dl", "fields");
      entry.fields.forEach(([field, value]) => {
        const line = make("div");
        line.append(fill(make("dt"), field, JOINTS_OF_NAMES), fill(make("dd"), value));
        fields.append(line);
      });
      details.append(fields);
    }
    details.append(remarks);
    root.append(make("time", "at", clock(entry.at)), arrow, name, details, outcome);
    const row = { root, details, letter, outcome, remarks };
    showOutcome(row, entry);
    return row;
  }

  function pip(text, tone, title) {
    const element = make("span", "pip", text);
    element.dataset.tone = tone;
    if (title) element.title = title;
    return element;
  }

  function pipOf(status, failure) {
    if (status) return pip(String(status), status < 300 ? "good" : "bad");
    return failure === "no webhook URL" ? pip("not sent", "none") : pip("no answer", "bad", failure || "");
  }

  function isBad(entry) {
    if (entry.kind === "command") return entry.status === 0 || entry.status >= 300;
    return entry.attempts.some(attempt => attempt.failure !== "no webhook URL" && !(attempt.status >= 200 && attempt.status < 300));
  }

  function showOutcome(row, entry) {
    row.root.toggleAttribute("data-bad", isBad(entry));
    const remarks = (entry.faults || []).map(fault => make("span", "fault", "⚡ " + fault));
    if (entry.kind === "command") {
      const isIdle = entry.status >= 200 && entry.status < 300 && !entry.tookEffect && !entry.asks;
      if (isIdle) remarks.push(make("span", "fault", "command_id repeated: no effect"));
      if (entry.problem) remarks.push(make("span", "why", entry.problem));
      row.outcome.replaceChildren(entry.status === undefined ? pip("in progress", "wait") : pipOf(entry.status));
      row.remarks.replaceChildren(...remarks);
      return;
    }
    row.remarks.replaceChildren(...remarks);
    const pips = entry.attempts.map(attempt => pipOf(attempt.status, attempt.failure));
    const latest = entry.attempts[entry.attempts.length - 1];
    if (!latest) pips.push(pip("in flight", "wait"));
    else if (!latest.last) pips.push(pip("will retry", "wait"));
    row.outcome.replaceChildren(...pips);
  }

  function take(entry) {
    if (entry.number <= lastNumber) return;
    lastNumber = entry.number;
    if (entry.kind === "attempt" || entry.kind === "answer") {
      entry.kind === "attempt" ? takeAttempt(entry) : takeAnswer(entry);
      return;
    }
    totals[entry.kind]++;
    if (entry.kind === "event") {
      entry.attempts = [];
      eventsById.set(entry.event, entry);
    } else {
      commandsByNumber.set(entry.number, entry);
    }
    entries.push(entry);
    entry.row = newRow(entry);
    const call = board.calls.find(one => one.id === entry.call);
    if (call) {
      const who = make("bdi", "who-is", call.from + " → " + call.to);
      who.title = who.textContent;
      entry.row.details.prepend(who);
    }
    $("wire").prepend(entry.row.root);
    if ($("wire").children.length > MAX_ROWS) $("wire").lastElementChild.remove();
    if (entries.length > MAX_ENTRIES) {
      const oldest = entries.shift();
      eventsById.delete(oldest.event);
      commandsByNumber.delete(oldest.number);
    }
  }

  function takeAnswer(answer) {
    const entry = commandsByNumber.get(answer.command);
    if (!entry) return;
    entry.status = answer.status;
    entry.tookEffect = answer.tookEffect;
    entry.problem = answer.problem;
    entry.call = entry.call || answer.call;
    entry.conference = entry.conference || answer.conference;
    [entry.row, entry.timelineRow].forEach(row => { if (row) showOutcome(row, entry); });
    if (isBad(entry)) {
      totals.bad++;
      announce(`Command ${entry.name} ${entry.status ? "refused with " + entry.status : "got no answer"}`);
    }
  }

  function takeAttempt(attempt) {
    const entry = eventsById.get(attempt.event);
    if (!entry) return;
    const wasBad = isBad(entry);
    entry.attempts.push(attempt);
    [entry.row, entry.timelineRow].forEach(row => { if (row) showOutcome(row, entry); });
    if (isBad(entry) && !wasBad) {
      totals.bad++;
      announce(`Webhook ${entry.name} ${attempt.status ? "answered with " + attempt.status : "got no answer"}`);
    }
  }

  function showTotals() {
    setText($("command-count"), String(totals.command));
    setText($("event-count"), String(totals.event));
    setText($("bad-count"), String(totals.bad));
    $("nothing").hidden = entries.length > 0;
  }

  // ---- announcements for screen readers

  let announcements = [];
  let isQuiet = false;

  function announce(text) {
    if (!isQuiet) announcements.push(text);
  }

  function announceState(leg, call) {
    const word = { ringing: "rings", answered: "is answered", ended: "has ended" }[call.state];
    announce(`The call from ${call.from} to ${call.to} ${word}`);
  }
  setInterval(() => {
    if (announcements.length === 0) return;
    const more = announcements.length > 3 ? `. And ${announcements.length - 3} more` : "";
    $("announcements").textContent = announcements.slice(0, 3).join(". ") + more;
    announcements = [];
  }, 1000);

  // ---- the stream

  function forget() {
    entries = [];
    eventsById = new Map();
    commandsByNumber = new Map();
    lastNumber = 0;
    totals = { command: 0, event: 0, bad: 0 };
    lastPeers = new Map();
    $("wire").replaceChildren();
  }

  function choices(id, any, values) {
    const chosen = $(id).value;
    $(id).replaceChildren(...["*", ...values].map(value => {
      const option = make("option", "", value === "*" ? any : value);
      option.value = value;
      return option;
    }));
    if (values.includes(chosen)) $(id).value = chosen;
  }

  /** Prefixes that several types share, each followed by an asterisk. */
  function families(types) {
    const beginnings = types.map(type => type.slice(0, type.lastIndexOf(".") + 1)).filter(Boolean);
    return [...new Set(beginnings)].filter(one => types.filter(type => type.startsWith(one)).length > 1)
      .map(one => one + "*");
  }

  function receive(message, isSnapshot) {
    if (isSnapshot) {
      forget();
      choices("actions", "any command", message.choices.actions);
      choices("events", "any webhook", [...families(message.choices.events), ...message.choices.events]);
    }
    isQuiet = isSnapshot;
    if (message.board) board = message.board;
    message.entries.forEach(take);
    showBoard();
    showTotals();
    isQuiet = false;
  }

  function connection(state, text) {
    $("connection").dataset.state = state;
    setText($("connection"), text);
  }

  function follow() {
    const source = new EventSource("/live/events");
    source.addEventListener("open", () => connection("live", "Live"));
    source.addEventListener("snapshot", event => receive(JSON.parse(event.data), true));
    source.addEventListener("news", event => receive(JSON.parse(event.data), false));
    source.addEventListener("error", () => {
      connection("lost", "Disconnected, reconnecting");
      // the browser reconnects by itself unless it was refused
      if (source.readyState === EventSource.CLOSED) setTimeout(follow, RETRY_MS);
    });
  }

  setText($("api"), location.origin + "/v2");
  follow();
})();
