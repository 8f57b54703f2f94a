import { useEffect } from 'react';
import { useStore } from 'react-admin';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Single letters, off while somebody types, with any modifier, which belong to the browser, and where switched off. */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>): void {
  const [isOn] = useStore('parallax.keys', true);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // The second of two keys, as in “g a”, is taken by the whole page before.
      if (event.defaultPrevented) return;
      // A key that leads into a field is not also typed there.
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn, keys]);
}
