type Props = {
  /** What it says. */
  text: string;
  /** `main`: the one next step; `plain`: anything else; `quiet`: among text. */
  kind?: 'main' | 'plain' | 'quiet';
  /** Whether what it switches is on; left out where it switches nothing. */
  pressed?: boolean;
  /** The key that presses it while the focus is beside it; left out for none. */
  shortcut?: string;
  onClick: () => void;
};

/** A button whose words the page cannot read. */
export function WordsButton({ text, kind = 'plain', pressed, shortcut, onClick }: Props) {
  return (
    <button
      type="button"
      class={`text ${kind}`}
      data-text={text}
      data-key={shortcut}
      aria-label={text}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      onClick={onClick}
    />
  );
}
