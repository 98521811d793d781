// What may take a while, fail, or need a token; both pages do it the same way.
import { bring, Failed } from './api.js';
import { button, el, say } from './dom.js';
import { word } from './words.js';

/** Does some work: `failed` says what went wrong, and `refused` asks for a token where the service wants one. */
export async function attempt(work, failed, refused) {
  say(word('waiting'));
  try {
    await work();
    say('');
  } catch (failure) {
    if (!(failure instanceof Failed)) {
      throw failure;
    }
    say('');
    if (failure.status === 401) {
      refused();
    } else {
      failed(failure);
    }
  }
}

/** What a screen shows that asks for a token, and then does `again` what needed it. */
export function askToken(again) {
  const field = el('input', { id: 'token', type: 'password', autocomplete: 'off', 'aria-describedby': 'token-help' });
  const enter = () => {
    bring(field.value.trim());
    again();
  };
  field.addEventListener('keydown', (event) => event.key === 'Enter' && enter());
  return [el('h1', {}, word('tokenTitle')), el('p', { id: 'token-help' }, word('tokenHelp')),
    el('label', { for: 'token' }, word('token')), field,
    el('p', { class: 'buttons' }, button(word('go'), enter, { class: 'main' }))];
}
