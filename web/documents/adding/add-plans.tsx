import { useState } from 'react';
import { Button, DropZone, FileTrigger, Heading, Input, Label, TextArea, TextField } from 'react-aria-components';
import { AskError, type UnreadPart, type UploadOutcome } from '../../api-client/client.ts';
import { useExplorer } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { openPage } from '../../state/actions.ts';
import { IngestMutation } from '../queries.ts';
import { AddressField } from './address-field.tsx';
import { READABLE_FILES } from './readable-files.ts';

interface Outcome {
  readonly message: string;
  readonly failed: boolean;
  readonly documentId: string | null;
}

/** The way in for new plans: files, the address of a page or pasted text, and what became of each. */
export function AddPlansForm({ close }: { readonly close: () => void }) {
  const words = useWords();
  const { api, announce, do: take } = useExplorer();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);

  const run = async (work: () => Promise<readonly Outcome[]>) => {
    setBusy(true);
    try {
      const done = await work();
      setOutcomes(done);
      announce(done.map(({ message }) => message).join(' '));
    } catch (error) {
      const offline = error instanceof AskError && error.reason === 'offline';
      const message = offline ? words.states.offline : error instanceof Error ? error.message : String(error);
      setOutcomes([{ message, failed: true, documentId: null }]);
    } finally {
      setBusy(false);
    }
  };

  const toldOf = ({ name: source, error, changed, documents, unread }: UploadOutcome): readonly Outcome[] => {
    if (error) return [{ message: `${source}: ${error}`, failed: true, documentId: null }];
    if (documents.length === 0) return [{ message: `${source}: ${words.add.empty}`, failed: true, documentId: null }];
    return [
      ...documents.map(({ id, title }) => ({
        message: changed ? words.add.added(title) : words.add.unchanged(title),
        failed: false,
        documentId: id,
      })),
      ...notRead(unread),
    ];
  };

  const sendFiles = (files: readonly File[]) =>
    run(async () => (files.length === 0 ? [] : (await api.upload(files)).flatMap(toldOf)));

  const readAddress = (address: string) => run(async () => (await api.readAddress(address)).flatMap(toldOf));

  const sendText = () =>
    run(async () => {
      if (!text.trim()) return [{ message: words.add.needText, failed: true, documentId: null }];
      const { ingest } = await api.change(IngestMutation, { name: name.trim() || words.add.text, text });
      if (ingest.documents.length === 0) return [{ message: words.add.empty, failed: true, documentId: null }];
      return [
        ...ingest.documents.map(({ id, title, measures }) => ({
          message: ingest.changed ? words.add.done(title, measures.totalCount) : words.add.unchanged(title),
          failed: false,
          documentId: id,
        })),
        ...notRead(ingest.unread),
      ];
    });

  /** Said as loudly as a failure: nobody should take a plan for whole that is not. */
  const notRead = (unread: readonly UnreadPart[]): readonly Outcome[] =>
    unread.length === 0
      ? []
      : [
          {
            message: words.add.unread(
              unread.map(({ kind, count, page }) => words.coverage.unreadOf(kind, count, page)),
            ),
            failed: true,
            documentId: null,
          },
        ];

  return (
    <>
      <Heading slot="title" className="dialog-title">
        {words.add.title}
      </Heading>
      <p className="soft">{words.add.lead}</p>
      <DropZone
        className="drop-zone"
        aria-label={words.add.files}
        onDrop={async ({ items }) => {
          const files = items.flatMap((item) => (item.kind === 'file' ? [item] : []));
          await sendFiles(await Promise.all(files.map((file) => file.getFile())));
        }}
      >
        <span>{words.add.drop}</span>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={READABLE_FILES}
          onSelect={(files) => void sendFiles([...(files ?? [])])}
        >
          <Button className="button" isDisabled={busy}>
            {words.add.files}
          </Button>
        </FileTrigger>
        <span className="soft small">{words.add.formats}</span>
      </DropZone>
      <AddressField busy={busy} read={(address) => void readAddress(address)} />
      <p className="rule-words">{words.add.or}</p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void sendText();
        }}
      >
        <TextField value={name} onChange={setName} className="field">
          <Label>{words.add.name}</Label>
          <Input placeholder={words.add.namePlaceholder} className="input" />
        </TextField>
        <TextField value={text} onChange={setText} className="field">
          <Label>{words.add.text}</Label>
          <TextArea rows={7} className="input area" lang="zh-CN" />
        </TextField>
        {outcomes.length > 0 && (
          <ul className="outcomes">
            {outcomes.map(({ message, failed, documentId }) => (
              <li key={message} className={failed ? 'outcome failed' : 'outcome'}>
                <span>{message}</span>
                {documentId && (
                  <Button
                    className="text-button"
                    onPress={() => {
                      close();
                      take(openPage({ name: 'document', id: documentId }));
                    }}
                  >
                    {words.add.open}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <div className="dialog-actions">
          <Button className="button" onPress={close}>
            {words.add.close}
          </Button>
          <Button type="submit" className="button primary" isDisabled={busy}>
            {busy ? words.add.adding : words.add.submit}
          </Button>
        </div>
      </form>
    </>
  );
}
