// Runs in a page before anything else (see `painted-console.ts`): notes when bytes arrive, and when a frame with what they
// brought is through. Plain JavaScript: no loader touches it on its way into the browser.
let wanted = '';
let received = 0;
let joined = 0;

const Native = window.WebSocket;
window.WebSocket = class extends Native {
  constructor(url, protocols) {
    super(url, protocols);
    this.addEventListener('message', ({ data }) => {
      if (wanted !== '' && typeof data === 'string' && data.includes(wanted)) received = performance.now();
    });
  }
  send(data) {
    if (typeof data === 'string' && data.includes('"join"')) joined = performance.now();
    super.send(data);
  }
};

/** After the frame that is painted next. */
function afterFrame(then) {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', then, { once: true });
  port1.start();
  requestAnimationFrame(() => port2.postMessage(0));
}

const seen = (selector) =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      afterFrame(resolve);
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['title'] });
  });

window.probe = {
  expect: (subject) => {
    wanted = subject;
    window.probe.painted = seen(`.inbox-subject[title="${subject}"]`).then(() => ({
      took: performance.now() - received,
      at: Date.now(),
    }));
  },
  first: seen('.inbox-subject').then(() => performance.now() - joined),
};
