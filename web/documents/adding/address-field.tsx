import { useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useAnswer } from '../../api-client/use-answer.ts';
import { useWords } from '../../language/words.ts';
import { ReadsAddressesQuery } from '../queries.ts';

/** Takes the address of a page; where the server fetches none, says so and what to do instead. */
export function AddressField({ busy, read }: { readonly busy: boolean; readonly read: (address: string) => void }) {
  const words = useWords();
  const { data } = useAnswer(ReadsAddressesQuery, {});
  const [address, setAddress] = useState('');
  if (!data) return null;
  if (!data.readsAddresses) return <p className="soft small">{words.add.noAddresses}</p>;
  return (
    <Form
      className="address-form"
      onSubmit={(event) => {
        event.preventDefault();
        read(address.trim());
      }}
    >
      <TextField value={address} onChange={setAddress} isRequired type="url" inputMode="url" className="field">
        <Label>{words.add.address}</Label>
        <Input placeholder="https://" className="input" />
      </TextField>
      <Button type="submit" className="button" isDisabled={busy || address.trim() === ''}>
        {busy ? words.add.adding : words.add.readAddress}
      </Button>
    </Form>
  );
}
