/** Key to paint: from the keydown event to the first task after the next animation frame. */

/**
 * Types at the end of the text that has the focus and gives the milliseconds of each key.
 * @param {import('playwright').Page} window @param {number} keys
 */
export async function measureKeys(window, keys) {
  await window.evaluate(() => {
    globalThis.keyTimes = [];
    document.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => globalThis.keyTimes.push(performance.now() - pressed);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  const devtools = await window.context().newCDPSession(window);
  for (let count = 1; count <= keys; count += 1) {
    const key = { key: 'م', code: 'KeyL', windowsVirtualKeyCode: 76 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'م', ...key });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await window.waitForFunction((wanted) => globalThis.keyTimes.length >= wanted, count);
  }
  await devtools.detach();
  return window.evaluate(() => globalThis.keyTimes);
}

/** What a person would feel who types on: the longest time in which the page answers to nothing in the second after a key. */
export async function measurePauses(window, count) {
  const pauses = [];
  for (let turn = 0; turn < count; turn += 1) {
    const measured = window.evaluate(
      () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          const begun = performance.now();
          let last = begun;
          let longest = 0;
          port1.onmessage = () => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
            if (now - begun > 1200) resolve(longest);
            else port2.postMessage(null);
          };
          port2.postMessage(null);
        }),
    );
    await window.keyboard.press('m');
    pauses.push(await measured);
  }
  return pauses.slice(1);
}
