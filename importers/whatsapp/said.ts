import type { ChatLine } from './line.ts';

/** What a message is to the people in the chat. */
export type Said =
  /** Written, spoken or shown; `note` is '' where only a picture or place was sent. */
  | { kind: 'message'; note: string }
  | { kind: 'call'; minutes: number }
  /** WhatsApp's own words, or nothing that reached anybody: a missed call, a deleted message, "Ada joined". */
  | { kind: 'nothing'; byMe: boolean };

// As WhatsApp's exports word them, seen 2018-2026 in English, German and Spanish; the other languages from its own translations.
const calls =
  anyOf(`voice call, video call, group call, sprachanruf, videoanruf, llamada de voz, videollamada, appel vocal, appel vidéo,
  chiamata vocale, videochiamata, chamada de voz, chamada de vídeo, ligação de voz, ligação de vídeo, spraakoproep, video-oproep,
  audiogesprek, videogesprek, połączenie głosowe, połączenie wideo, аудиозвонок, видеозвонок, аудіодзвінок, відеодзвінок,
  sesli arama, görüntülü arama, röstsamtal, videosamtal, taleopkald, videoopkald, taleanrop, videoanrop, äänipuhelu, videopuhelu,
  hlasový hovor, videohovor, panggilan suara, panggilan video, 音声通話, ビデオ通話, 语音通话, 語音通話, 视频通话, 視訊通話, 음성 통화, 영상 통화,
  مكالمة صوتية, مكالمة فيديو, שיחת קול, שיחת וידאו, वॉइस कॉल, वीडियो कॉल`);
const missed =
  anyOf(`missed voice call, missed video call, missed group call, missed call, verpasster sprachanruf, verpasster videoanruf,
  verpasster anruf, llamada perdida, llamada de voz perdida, videollamada perdida, appel vocal manqué, appel vidéo manqué,
  chiamata vocale persa, videochiamata persa, chamada perdida, chamada de voz perdida, chamada de vídeo perdida,
  ligação de voz perdida, ligação de vídeo perdida, gemiste spraakoproep, gemiste video-oproep, nieodebrane połączenie głosowe,
  nieodebrane połączenie wideo, пропущенный аудиозвонок, пропущенный видеозвонок, пропущений аудіодзвінок,
  cevapsız sesli arama, cevapsız görüntülü arama, missat röstsamtal, missat videosamtal, ubesvaret taleopkald, ubesvaret videoopkald,
  tapt taleanrop, tapt videoanrop, vastaamaton äänipuhelu, vastaamaton videopuhelu`);
const deletedByMe =
  anyOf(`you deleted this message, du hast diese nachricht gelöscht, eliminaste este mensaje, has eliminado este mensaje,
  vous avez supprimé ce message, hai eliminato questo messaggio, você apagou esta mensagem, apagou esta mensagem,
  eliminou esta mensagem, apagaste esta mensagem, je hebt dit bericht verwijderd, u hebt dit bericht verwijderd, usunięto tę wiadomość,
  вы удалили данное сообщение, вы удалили это сообщение, bu mesajı sildiniz, du raderade detta meddelande, du slettede denne besked,
  du slettet denne meldingen, poistit tämän viestin`);
const deleted =
  anyOf(`this message was deleted, diese nachricht wurde gelöscht, se eliminó este mensaje, este mensaje fue eliminado,
  ce message a été supprimé, questo messaggio è stato eliminato, esta mensagem foi apagada, mensagem apagada,
  esta mensagem foi eliminada, dit bericht is verwijderd, ta wiadomość została usunięta, данное сообщение удалено,
  это сообщение удалено, bu mesaj silindi, detta meddelande raderades, denne besked blev slettet, denne meldingen ble slettet`);
// iPhones write this in the name of the chat, and its mark is lost where a file was edited or copied.
const encrypted =
  anyOf(`messages and calls are end-to-end encrypted, messages to this chat and calls are now secured with end-to-end encryption,
  messages to this group are now secured with end-to-end encryption, messages you send to this group are now secured with end-to-end encryption,
  messages you send to this chat and calls are now secured with end-to-end encryption, nachrichten und anrufe sind ende-zu-ende-verschlüsselt,
  nachrichten in diesem chat sowie anrufe sind jetzt mit ende-zu-ende-verschlüsselung geschützt,
  los mensajes y las llamadas están cifrados de extremo a extremo, les messages et les appels sont chiffrés de bout en bout,
  i messaggi e le chiamate sono crittografati end-to-end, as mensagens e as ligações são protegidas com a criptografia de ponta a ponta,
  as mensagens e as chamadas são encriptadas ponta a ponta, berichten en oproepen zijn end-to-end versleuteld`);
const omitted =
  /^(?:\S+ ){1,3}(?:omitted|weggelassen|ausgeschlossen|omitid[ao]s?|omess[aoi]|oculto|oculta|absente?|omise?|weggelaten|pominięto)$/iu;

function anyOf(list: string): RegExp {
  const phrases = list.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
  return new RegExp(`^(?:${phrases.join('|')})(?=[.,،]|$)`, 'iu');
}

/** What a message says. In exports of iPhones a left-to-right mark before the text shows that WhatsApp wrote it. */
export function saidIn({ text, attached }: Pick<ChatLine, 'text' | 'attached'>): Said {
  const byWhatsApp = /^\p{Cf}*\u200e/u.test(text);
  const shown = text.replace(/\p{Cf}/gu, '').trim();
  const bySomebody = shown.replace(/ (?:by|as) admin\b.*$/i, '');
  if (missed.test(shown) || deleted.test(bySomebody) || encrypted.test(shown)) return { kind: 'nothing', byMe: false };
  if (deletedByMe.test(bySomebody)) return { kind: 'nothing', byMe: true };
  const minutes = calls.test(shown) ? minutesIn(shown) : 0;
  if (minutes > 0) return { kind: 'call', minutes };
  if (attached || isMedia(shown)) return { kind: 'message', note: captionOf(text) };
  // Android writes "null" for what it has no words for, as a picture to be seen once.
  if (!byWhatsApp) return { kind: 'message', note: shown === 'null' ? '' : text };
  // A poll has its title on a line of its own, a place its address on a map.
  if (/^[^\n:]{1,30}:\n/.test(shown)) return { kind: 'message', note: shown.slice(shown.indexOf('\n') + 1) };
  if (/https?:\/\//.test(shown)) return { kind: 'message', note: shown };
  return { kind: 'nothing', byMe: false };
}

/** "Video call, 1 hr 5 min", "Voice call, 5 min • 3 joined"; 0 where none is told, because nobody answered. */
function minutesIn(text: string): number {
  let seconds = 0;
  for (const [, number, unit = ''] of (text.split('•')[0] ?? '').matchAll(/(\d{1,4}) ?([^\d\s,.]*)/gu)) {
    seconds += Number(number) * secondsIn(unit.toLowerCase());
  }
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}

function secondsIn(unit: string): number {
  if (/^(?:h|std|stunde|godz|ч|год|u$|uur|sa|t$|tim|ó|jam|時|小|시|ساع|שע|घं)/u.test(unit)) return 3600;
  if (/^(?:m|мин|хв|dk|dakika|分|분|د|דק|मि)/u.test(unit)) return 60;
  return 1;
}

/** `<Media omitted>`, `image omitted`, `<attached: a.jpg>`, `IMG-1.jpg (file attached)`; a caption may follow on lines of its own. */
function isMedia(shown: string): boolean {
  const [first = ''] = shown.split('\n');
  return /^<[^<>]+>$/.test(first) || omitted.test(first) || /^[^\n<>]{1,120}\.\w{2,5} \([^()]{3,40}\)$/u.test(first);
}

function captionOf(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? '' : text.slice(end + 1);
}
