import { foldName } from '../../relationship/identity.ts';

/** Folders that tell something of the mail in them; all others are the user's own order. */
export type Folder = 'sent' | 'drafts' | 'spam' | 'trash';

/**
 * How Gmail, Outlook, Apple Mail and Thunderbird call these folders in their users' languages: Gmail writes its labels in the
 * language of the account (X-Gmail-Labels), and exports by folder are named after it.
 */
const names: Readonly<Record<Folder, string>> = {
  sent: `Sent|Sent Mail|Sent Items|Sent Messages|Gesendet|Gesendete Elemente|Gesendete Objekte|Gesendete Nachrichten|Envoyés|Messages envoyés|
    Éléments envoyés|Enviados|Mensajes enviados|Elementos enviados|Enviado|E-mails enviados|Correio enviado|Itens enviados|Inviati|Inviata|
    Posta inviata|Verzonden|Verzonden berichten|Verzonden items|Wysłane|Elementy wysłane|Отправленные|Надіслані|Odeslané|Odeslaná pošta|
    Odoslané|Odoslaná pošta|Skickat|Skickade|Skickade mail|Skickade meddelanden|Sendt|Sendte mails|Sendte elementer|Sendt e-post|
    Lähetetyt|Lähetetyt viestit|Gönderilmiş Postalar|Gönderilmiş|Gönderilenler|Elküldött|Elküldött üzenetek|Elküldött elemek|Trimise|
    Mesaje trimise|Изпратени|Poslano|Poslane poruke|Enviats|Απεσταλμένα|נשלח|דואר יוצא|المرسلة|البريد المرسل|الرسائل المرسلة|送信済み|
    送信済みメール|送信済みアイテム|已发送|已发邮件|已发送邮件|寄件備份|보낸편지함|보낸메일함|Đã gửi|Thư đã gửi|ส่งแล้ว|จดหมายที่ส่งแล้ว|
    Terkirim|Surat Terkirim|भेजी गई|भेजे गए संदेश`,
  drafts: `Draft|Drafts|Entwurf|Entwürfe|Brouillon|Brouillons|Borrador|Borradores|Rascunho|Rascunhos|Bozza|Bozze|Concept|Concepten|
    Wersje robocze|Robocze|Kopie robocze|Черновик|Черновики|Чернетка|Чернетки|Koncept|Koncepty|Rozepsané|Utkast|Kladde|Kladder|Luonnos|
    Luonnokset|Taslak|Taslaklar|Piszkozat|Piszkozatok|Ciornă|Ciorne|Mesaje nefinalizate|Чернова|Чернови|Skica|Skice|Esborrany|Esborranys|
    Πρόχειρα|Πρόχειρο|טיוטה|טיוטות|مسودة|مسودات|المسودات|下書き|草稿|임시보관함|임시 보관함|Thư nháp|Bản nháp|ร่างจดหมาย|ร่าง|Draf|ड्राफ़्ट`,
  spam: `Spam|Junk|Junk E-mail|Junk Email|Bulk Mail|Junk-E-Mail|Werbung|Pourriel|Courrier indésirable|Indésirables|Correo no deseado|
    Lixo eletrônico|Posta indesiderata|Ongewenste e-mail|Niechciane|Wiadomości-śmieci|Спам|Нежелательная почта|Nevyžádaná pošta|
    Skräppost|Skräp|Uønsket e-post|Søppelpost|Roskaposti|Gereksiz|Gereksiz E-posta|Levélszemét|Ανεπιθύμητα|Ανεπιθύμητη αλληλογραφία|ספאם|דואר זבל|
    الرسائل غير المرغوب فيها|غير مرغوب فيه|迷惑メール|垃圾邮件|垃圾郵件|스팸함|스팸|Thư rác|จดหมายขยะ|สแปม|स्पैम`,
  trash: `Trash|Bin|Deleted|Deleted Items|Deleted Messages|Papierkorb|Gelöscht|Gelöschte Elemente|Gelöschte Objekte|Corbeille|
    Éléments supprimés|Papelera|Elementos eliminados|Lixeira|Lixo|Reciclagem|Itens excluídos|Cestino|Posta eliminata|Prullenbak|
    Verwijderde items|Kosz|Elementy usunięte|Корзина|Удаленные|Кошик|Koš|Kôš|Odstraněná pošta|Papperskorg|Papperskorgen|Borttaget|
    Papirkurv|Papirkurven|Slettet post|Roskakori|Poistetut|Çöp Kutusu|Çöp|Silinmiş Öğeler|Kuka|Lomtár|Törölt elemek|Coș de gunoi|Coş de gunoi|
    Кошче|Otpad|Paperera|Κάδος απορριμμάτων|Κάδος|אשפה|المهملات|سلة المهملات|ゴミ箱|ごみ箱|已删除邮件|已删除|垃圾桶|回收站|휴지통|Thùng rác|ถังขยะ|
    Sampah|ट्रैश|कचरा`,
};

const folderByName: ReadonlyMap<string, Folder> = new Map(
  (['sent', 'drafts', 'spam', 'trash'] as const).flatMap((folder) =>
    names[folder].split('|').map((name) => [foldName(name), folder] as const),
  ),
);

/** What a label, or a mailbox's name, tells of the mail under it. */
export function folderOf(label: string): Folder | null {
  return folderByName.get(foldName(label)) ?? null;
}

/** The folders an export's file stands for, by its path: "Takeout/Mail/Gesendet.mbox", "Sent.mbox/mbox", "Drafts/17.eml". */
export function foldersOfPath(path: string): Folder[] {
  return path
    .split('/')
    .map((part) => folderOf(part.replace(/\.(?:mbox|mbx|eml|emlx)$/i, '')))
    .filter((folder) => folder !== null);
}
