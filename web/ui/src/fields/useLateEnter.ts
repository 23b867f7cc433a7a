import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';

interface Asked<T> {
  /** What is typed. */
  text: string;
  /** Whether the list is still that of an earlier text. */
  late: boolean;
  list: readonly T[];
  choose: (one: T) => void;
}

/** For a field that asks the server while one types: Enter pressed before the answer takes effect with the answer, on its first record. */
export function useLateEnter<T>({ text, late, list, choose }: Asked<T>): (event: KeyboardEvent<HTMLElement>) => void {
  const pressed = useRef<string>(undefined);
  const answered = useEffectEvent(() => {
    const first = list[0];
    if (pressed.current === text && first !== undefined) choose(first);
    pressed.current = undefined;
  });
  useEffect(() => {
    if (!late) answered();
  }, [late]);
  return (event) => {
    if (event.key !== 'Enter') {
      // Whoever goes on typing, or leaves, has thought again.
      pressed.current = undefined;
      return;
    }
    if (!late || text === '' || event.nativeEvent.isComposing) return;
    // An option that the arrows went to is taken at once, as ever.
    const options = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
    if (options?.querySelector('[data-combobox-selected]')) return;
    // Nor is the form sent off.
    event.preventDefault();
    pressed.current = text;
  };
}
