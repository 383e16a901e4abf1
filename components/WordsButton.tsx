type Props = {
  /** What it says. */
  text: string;
  /** `main`: the one next step; `plain`: anything else; `quiet`: among text. */
  kind?: 'main' | 'plain' | 'quiet';
  onClick: () => void;
};

/** A button whose words the page cannot read. */
export function WordsButton({ text, kind = 'plain', onClick }: Props) {
  return <button type="button" class={`text ${kind}`} data-text={text} aria-label={text} onClick={onClick} />;
}
