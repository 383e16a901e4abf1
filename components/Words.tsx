type Props = {
  /** What the user reads. */
  text: string;
  /** How it looks, by a class of the card's sheet. */
  look?: string;
};

/**
 * Text as generated content: it is in no search, selection or copy of the page's, and read aloud all the same. For everything we show
 * inside a page.
 */
export function Words({ text, look = '' }: Props) {
  return <span class={`text ${look}`} data-text={text} />;
}
