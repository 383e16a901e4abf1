import type { ColumnRole } from '../mapped.ts';

/**
 * What people call columns in tables of their own and customer software does, beyond the titles of address books; with strokes between,
 * and only letters count. Software seen in other projects' readers: Dex, Clay, folk, HubSpot, Airtable, Notion, Kit, MailerLite.
 */
export const roleTitles: Partial<Record<ColumnRole, string>> = {
  'full name': `
    Contact | Contact Name | Person | Who | Friend | Member | Member Name | Subscriber | Participant | Attendee | Author | Kontakt |
    Wer | Mitglied | Teilnehmer | Qui | Membre | Contacto | Persona | Miembro | Contatto | Membro | Pessoa | Osoba | Контакт | 姓名 | 氏名`,
  'given name': 'FName | First_Name | Forename | Christian Name',
  'family name': 'LName | Last_Name',
  email: `
    Mail | E-mail ID | Email ID | Work Email | Personal Email | Contact Email | Email Work | Email Personal | Your Email | Courriel |
    Mél | Mailadresse | Correo | Почта | 邮箱 | メール`,
  mobile: 'Cell | Cell Phone | Cellphone | WhatsApp | Handynummer',
  link: 'Link | Links | Company Website | Webpage | Site',
  'own link': `
    Profile URL | Profile Link | Profil | Profillink | LinkedIn Profile | LinkedIn Profile URL | LinkedIn Link | Person LinkedIn URL |
    Twitter URL | Twitter Handle | Twitter Username | X Handle | X URL | X Profile | Instagram | Instagram Handle | Facebook |
    Facebook URL | Threads | Bluesky Handle | Mastodon Handle | GitHub URL | GitHub Username | YouTube | Reddit | Blog URL | Homepage |
    Personal Website | Eigene Website`,
  organisation: 'Company Name | Employer | Current Company | Workplace | Arbeitgeber | Employeur | Empleador | Datore di lavoro',
  position: 'Title | Role | Headline | Occupation | Job | Current Position | Beruf | Rolle | Métier | Profesión | Professione',
  birthday: 'DOB | Bday | Birth Date | Birthdate',
  city: 'Location | Place | Based In | Where | Hometown | Wohnort | Ort | Lieu | Lugar | Luogo | Local | Miejscowość',
  note: `
    Comment | Comments | Remarks | Description | About | Bio | Memo | How we met | Context | Notiz | Bemerkung | Bemerkungen | Kommentar |
    Commentaire | Remarques | Comentario | Comentarios | Commento | Opis | Комментарий`,
  groups: `
    Tag | Label | List | Lists | Segment | Segments | Community | Communities | Circle | Circles | Topics | Gruppe | Gruppen | Liste |
    Groupe | Groupes | Grupo | Grupos | Gruppo | Gruppi | Grupa`,
  date: `
    Date | When | Last Contact | Last Contacted | Last Contacted At | Last Interaction | Last Seen | Last Met | Last Meeting |
    Last Touch | Last Activity | Met On | Met | Date Met | First Met | Called On | Contacted On | Connected On | Connected At |
    Followed On | Joined | Joined At | Join Date | Member Since | Since | Subscribed | Subscribed At | Subscription Date | Subscribe Date |
    Signup Date | Sign Up Date | Created | Created At | Created On | Created Time | Created Date | Date Added | Added | Added On |
    Timestamp | Datum | Wann | Letzter Kontakt | Zuletzt gesehen | Getroffen am | Kennengelernt am | Verbunden am | Angemeldet am |
    Mitglied seit | Date de rencontre | Dernier contact | Inscrit le | Fecha | Último contacto | Fecha de alta | Data | Ultimo contatto |
    Ostatni kontakt | Дата | Последний контакт | 日期 | 日付`,
};
