/** Longer addresses break in mails and chats. */
const LONG = 1_500;

/** The link to give away for an address of this page: itself, or a short one where it is long. `null`: the server keeps none. */
export async function linkFor({ origin, pathname, search }: Location): Promise<string | null> {
  const address = pathname + search;
  if (address.length <= LONG) return origin + address;
  try {
    const response = await fetch('/views', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address }),
    });
    const { id }: { id?: string } = await response.json();
    return response.ok && id ? `${origin}/view/${id}` : null;
  } catch {
    return null;
  }
}

/** The address that is kept under a name; null when none is. Throws when the server cannot be reached. */
export async function keptView(id: string): Promise<string | null> {
  const response = await fetch(`/views/${encodeURIComponent(id)}`);
  if (!response.ok) return null;
  const { address }: { address?: string } = await response.json();
  return address ?? null;
}
