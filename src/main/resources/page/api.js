// The calls to the service this page came from; none to anywhere else.
let token = null;

/** A call that did not succeed: its status, 0 where nothing answered, and what the service said of it. */
export class Failed extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export function bring(secret) {
  token = secret;
}

async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  let reply;
  try {
    reply = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store' });
  } catch {
    throw new Failed(0, '');
  }
  if (!reply.ok) {
    const problem = await reply.json().catch(() => ({}));
    throw new Failed(reply.status, problem.detail ?? '');
  }
  return reply.json();
}

/** One turn of the interview. */
export function interview(turn) {
  return post('/v2/interview', turn);
}

/** The advice, with what is to come. */
export function advise(situation, language) {
  return post('/v2/advice?explain=true', { ...situation, language });
}
