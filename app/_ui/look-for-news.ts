/** What the desk answered an open page; `body` is null where it said no. */
export interface News<Body> {
  status: number;
  body: Body | null;
}

/**
 * Asks the desk, for a page that stays open, what there is now.
 * @returns null where no whole answer came, because the network is away or the page was left meanwhile: it is asked again at the next turn
 */
export async function lookForNews<Body>(path: string, signal: AbortSignal): Promise<News<Body> | null> {
  try {
    const answer = await fetch(path, { signal });
    return { status: answer.status, body: answer.ok ? await answer.json() : null };
  } catch {
    return null;
  }
}
