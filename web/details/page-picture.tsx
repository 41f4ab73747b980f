import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../language/words.ts';

interface PagePictureProps {
  /** Address of the picture of the lines, from the API. */
  readonly picture: string;
  readonly page: number | null;
}

/** The place of a sentence as its page shows it, asked for by a press; the whole page is behind it. */
export function PagePicture({ picture, page }: PagePictureProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  return (
    <>
      <Button className="quiet-link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? words.reading.hidePicture : words.reading.showPicture}
      </Button>
      {isOpen && isMissing && <span className="soft small">{words.reading.noPicture}</span>}
      {isOpen && !isMissing && (
        <a className="page-picture" href={`${picture}&whole`} target="_blank" rel="noreferrer">
          <img src={picture} alt={words.reading.pictureOf(page)} onError={() => setMissing(true)} />
          <span className="soft small">{words.reading.wholePage}</span>
        </a>
      )}
    </>
  );
}
