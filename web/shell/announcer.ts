/** A live region outside the component tree, so that what it says survives every change of view. */
export function createAnnouncer(document: Document): { say(message: string): void } {
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('role', 'status');
  region.className = 'unseen';
  document.body.append(region);
  return {
    say(message) {
      region.textContent = '';
      // An empty moment in between makes readers repeat a message that has not changed.
      setTimeout(() => {
        region.textContent = message;
      }, 50);
    },
  };
}
