import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importerFor, importers } from '../../importers/all.ts';
import type { ExportFile } from '../../importers/importer.ts';
import { headOf } from '../../importers/text.ts';
import { filesInZip } from '../../importers/zip.ts';
import { exportFile, readAll } from './case.ts';

// Real export files, on machines that have them; they are no part of the project.
const corpus = join(import.meta.dirname, '../../../shared/corpus/exports');

/** What is in the files of one drop, counted without any of our code: with `grep`, a few lines of Python, or by eye. */
type Counted = {
  /** Beginnings of their paths. */
  files: readonly string[];
  importer: string;
  /** Importers that read the other files of the drop; left out where there are none. */
  beside?: readonly string[];
  /** The first of what is asked back as "that's me?"; left out where the files do not tell. */
  owner?: string;
  people: number;
  /** Everybody's accounts, without what comes before them; left out where they are many. */
  accounts?: readonly string[];
  /** How many interactions by rung; left out where there are none. */
  interactions?: Record<string, number>;
  skipped?: number;
};

/** A file that nothing is read from, and why that is right. */
type Refused = {
  files: readonly string[];
  because: string /** Part of what the user is told; left out where no importer knows the file. */;
  says?: string;
};

const linkedinTable = (name: string) => `linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export_${name}.csv`;

const counted: readonly Counted[] = [
  {
    files: ['linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export.zip'],
    importer: 'linkedin',
    owner: 'linkedin:fake-ada-byron-lovelace',
    people: 2028,
    // 2,000 connections, and the 1,489 and 688 days on which somebody was endorsed; 19,959 messages sent, counted once for each
    // recipient, and 83 invitations with words; of 48 recommendations those of whose names there is one connection by then.
    interactions: { follow: 2000 + 1489 + 688, message: 23_444 + 83, reply: 23 },
    // 25 recommendations, the invitations without words, AI's messages.
    skipped: 27,
  },
  {
    files: ['x-archive/scrubbed__milahu'],
    importer: 'x',
    owner: 'x:u_1df68fc5',
    people: 80,
    interactions: { reply: 27, message: 45, follow: 50 },
    // Posts to nobody, and keys of the encrypted chat.
    skipped: 2,
  },
  {
    files: ['whatsapp/MasterScrat'],
    importer: 'whatsapp',
    owner: 'name:whatsapp/john doe',
    people: 2,
    // grep -cE '^\W*\[[^]]+\] [^:]+: ' gives 21 and 5.
    interactions: { message: 26 },
    // WhatsApp's own words.
    skipped: 1,
  },
  {
    files: ['whatsapp/timelinize'],
    importer: 'whatsapp',
    owner: 'name:whatsapp/person 1',
    people: 3,
    // Persons 2 and 3 and "Persona español" have 5, 3 and 1, without the missed call; what Person 1 wrote went to a group.
    interactions: { message: 9, call: 1 },
    // WhatsApp's own words, and what Person 1 wrote to the group.
    skipped: 2,
  },
  {
    files: ['mbox/nodemailer__mailparser__examples_nodemailer.eml'],
    importer: 'mbox',
    owner: 'email:andris.reinman@gmail.com',
    people: 1,
    interactions: { email: 1 },
  },
  {
    files: ['mbox/nodemailer__mailparser__examples_simple.eml'],
    importer: 'mbox',
    people: 1,
    interactions: { email: 1 },
  },
  {
    files: ['mbox/postalsys__postal-mime__test_fixtures_mimetorture.eml'],
    importer: 'mbox',
    people: 1,
    interactions: { email: 1 },
  },
  {
    files: ['mbox/postalsys__postal-mime__test_fixtures_arf.eml'],
    importer: 'mbox',
    people: 0,
    // A report of abuse by a program.
    skipped: 1,
  },
  {
    files: ['mbox/postalsys__postal-mime__test_fixtures_bounce.eml'],
    importer: 'mbox',
    owner: 'email:andrisreinman@fastmail.com',
    people: 0,
    // Mail returned by a program.
    skipped: 1,
  },
  {
    files: ['mbox/postalsys__postal-mime__test_fixtures_calendar-event.eml'],
    importer: 'mbox',
    owner: 'email:andris@ethereal.email',
    people: 0,
    // Google Calendar wrote it in a person's name.
    skipped: 1,
  },
  {
    files: ['mbox/postalsys__postal-mime__test_fixtures_mixed.eml'],
    importer: 'mbox',
    people: 0,
    // It has neither a sender nor a date.
    skipped: 1,
  },
  {
    files: ['bluesky/generated-repo.car'],
    importer: 'blueskyRepo',
    owner: 'bluesky:did:plc:exampleexampleexampleexa',
    people: 20,
    // Its maker wrote 20 follows, 20 replies that also name whom they answer, 20 likes and a profile.
    interactions: { follow: 20, reply: 20 },
    skipped: 1,
  },
  {
    files: ['mastodon/scrubbed__dealingwith'],
    importer: 'mastodon',
    owner: 'mastodon:u_4825ee98@host-f4c37.example',
    people: 8,
    // By a few lines of Python: ten mentions, one of them in a post to nobody else; the author of what is answered is always mentioned.
    interactions: { reply: 9, message: 1 },
    // Six boosts, posts to nobody, likes.json, bookmarks.json.
    skipped: 4,
  },
  {
    files: ['mastodon/mastodon__following_accounts.csv'],
    importer: 'mastodon',
    people: 2,
    interactions: { follow: 2 },
  },
  { files: ['mastodon/mastodon__lists.csv'], importer: 'mastodon', people: 3 },
  {
    files: ['google-takeout/'],
    importer: 'mbox',
    beside: ['ics'],
    owner: 'email:test@gmail.com',
    people: 0,
    // One from noreply@kolab.org, one labelled Trash.
    skipped: 2,
  },
  {
    files: ['monica/own'],
    importer: 'monica',
    people: 2,
    interactions: { call: 1, email: 1 },
  },
  {
    files: ['telegram/own'],
    importer: 'telegram',
    owner: 'telegram-id:1601587058',
    // A contact known by number only, the partner of a chat, and the partner whose account is deleted.
    people: 3,
    interactions: { message: 3, call: 1 },
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_addrbook_test_unit_data_export.csv'],
    importer: 'contactsCsv',
    people: 2,
    accounts: ['email:contact1@invalid', 'email:contact2@invalid'],
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_addrbook_test_unit_data_export.txt'],
    importer: 'contactsCsv',
    people: 2,
    accounts: ['email:contact1@invalid', 'email:contact2@invalid'],
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_import_test_unit_resources_basic_addressbook.csv'],
    importer: 'contactsCsv',
    people: 1,
    accounts: ['email:johndoe@host.invalid'],
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_import_test_unit_resources_basic_csv_addressbook.csv'],
    importer: 'contactsCsv',
    people: 2,
    accounts: ['email:jane@doe.invalid', 'email:john@doe.invalid'],
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_import_test_unit_resources_quote.csv'],
    importer: 'contactsCsv',
    people: 0,
    // A company with a phone number and nothing else.
    skipped: 1,
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_import_test_unit_resources_shiftjis_addressbook.csv'],
    importer: 'contactsCsv',
    people: 1,
    accounts: ['email:名無しの権兵衛@host.invalid'],
  },
  {
    files: ['contacts-csv/own__google-contacts-2024.csv'],
    importer: 'contactsCsv',
    people: 2,
    accounts: ['email:aisha@example.com', 'email:a.rahman@example.org', 'phone:+60123456789', 'email:info@example.net'],
  },
  {
    files: ['contacts-csv/roundcube__roundcubemail__tests_src_Csv2vcard_all.csv'],
    importer: 'contactsCsv',
    people: 1,
    accounts: ['email:home@example.com', 'email:work@example.com', 'email:other@example.com'],
  },
  {
    files: ['contacts-csv/roundcube__roundcubemail__tests_src_Csv2vcard_email.csv'],
    importer: 'contactsCsv',
    people: 4,
    accounts: ['email:test1@domain.tld', 'email:test2@domain.tld', 'email:test3@domain.tld', 'email:test4@domain.tld'],
  },
  {
    files: ['contacts-csv/roundcube__roundcubemail__tests_src_Csv2vcard_gmail.csv'],
    importer: 'contactsCsv',
    people: 1,
    accounts: ['email:home@aaa.pl', 'email:work@email.pl', 'email:unknown@email.com', 'email:other@email.com'],
  },
  {
    files: ['contacts-csv/roundcube__roundcubemail__tests_src_Csv2vcard_outlook.csv'],
    importer: 'contactsCsv',
    people: 1,
    accounts: ['email:test1@domain.tld', 'email:test2@domain.tld', 'email:test3@domain.tld'],
  },
  {
    files: ['contacts-csv/roundcube__roundcubemail__tests_src_Csv2vcard_tb_plain.csv'],
    importer: 'contactsCsv',
    people: 1,
    accounts: ['email:test@domain.tld', 'email:next@domain.tld'],
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_addrbook_test_unit_data_export.vcf'],
    importer: 'vcard',
    people: 2,
    accounts: ['email:contact1@invalid', 'email:contact2@invalid'],
  },
  {
    files: ['vcard/kewisch__ical.js__test_parser_escape_semicolon.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:home@gmx.de', 'email:work@gmx.de'],
  },
  {
    files: ['vcard/kewisch__ical.js__test_parser_vcard.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:jqpublic@xyz.example.com'],
  },
  {
    files: ['vcard/kewisch__ical.js__test_parser_vcard_author.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:simon.perreault@viagenie.ca', 'phone:+14182626501', 'web:nomis80.org'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_John_Doe_ANDROID.vcf'],
    importer: 'vcard',
    people: 4,
    accounts: ['email:john.doe@company.com', 'email:jane.doe@company.com', 'email:bob@company.com', 'email:henry@company.com'],
    // Two have a phone number without its country and nothing else.
    skipped: 2,
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_John_Doe_BLACK_BERRY.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['phone:+96123456789'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_John_Doe_EVOLUTION.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:john.doe@ibm.com'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_John_Doe_GMAIL.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:john.doe@ibm.com'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_John_Doe_IPHONE.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:john.doe@ibm.com'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_John_Doe_LOTUS_NOTES.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:john.doe@ibm.com', 'email:billy_bob@gmail.com', 'phone:+121220434456'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_John_Doe_MAC_ADDRESS_BOOK.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:john.doe@ibm.com'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_fullcontact.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: [
      'email:home@example.com',
      'email:work@example.com',
      'email:school@example.com',
      'email:other@example.com',
      'email:custom@example.com',
    ],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_gmail-list.vcf'],
    importer: 'vcard',
    people: 3,
    accounts: ['email:asmithk@gmail.com', 'email:chrisy55d@yahoo.com', 'email:dwhite@gmail.com'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_gmail-single.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:gdartmouth@hotmail.com', 'web:theprofile.com'],
    // Its website is labelled PROFILE.
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_gmail-single2.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: [
      'email:email@example.com',
      'email:homeemail@example.com',
      'email:workemail@example.com',
      'email:otheremail@example.com',
      'email:customcategory@example.com',
      'web:example2.com',
      'web:example3.com',
    ],
    // Of six websites one is labelled PROFILE and one BLOG.
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_outlook-2007.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:mike.angstadt@gmail.com', 'web:mikeangstadt.name'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_rfc2426-example.vcf'],
    importer: 'vcard',
    people: 2,
    accounts: ['email:frank_dawson@lotus.com', 'email:fdawson@earthlink.net', 'email:howes@netscape.com'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_rfc6350-example.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:simon.perreault@viagenie.ca', 'phone:+14182626501', 'web:nomis80.org'],
  },
  {
    files: ['vcard/mangstadt__ez-vcard__src_test_resources_ezvcard_io_text_thunderbird'],
    importer: 'vcard',
    people: 1,
    accounts: [
      'email:doe.john@hotmail.com',
      'email:additional-email@company.com',
      'email:additional-email1@company.com',
      'email:additional-email2@company.com',
      'email:additional-email3@company.com',
      'web:private-webpage.com',
    ],
  },
  {
    files: ['vcard/mozilla__releases-comm-central__mailnews_addrbook_test_unit_data_v3-binary-jpeg.vcf'],
    importer: 'vcard',
    people: 0,
    // A name and a picture.
    skipped: 1,
  },
  {
    files: ['vcard/mozilla__releases-comm-central__mailnews_addrbook_test_unit_data_v4-uri-jpeg.vcf'],
    importer: 'vcard',
    people: 0,
    // A name and a picture.
    skipped: 1,
  },
  {
    files: ['vcard/mozilla__releases-comm-central__mailnews_import_test_unit_resources_dos_vcard_addressbook.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:example@gmail.com'],
  },
  {
    files: ['vcard/mozilla__releases-comm-central__mailnews_import_test_unit_resources_emptylines_vcard_addressbook.vcf'],
    importer: 'vcard',
    people: 2,
    accounts: ['email:john.doe@genericemail.invalid', 'email:jane.doe@genericemail.invalid'],
  },
  {
    files: ['vcard/roundcube__roundcubemail__tests_src_Csv2vcard_all.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:home@example.com', 'email:work@example.com', 'email:other@example.com'],
  },
  {
    files: ['vcard/roundcube__roundcubemail__tests_src_johndoe.vcf'],
    importer: 'vcard',
    people: 1,
    accounts: ['email:inbox@roundcube.net', 'email:roundcube@gmail.com', 'phone:+987654321'],
  },
  {
    files: ['vcard/roundcube__roundcubemail__tests_src_photo.vcf'],
    importer: 'vcard',
    people: 0,
    // A company.
    skipped: 1,
  },
  {
    files: ['vcard/roundcube__roundcubemail__tests_src_utf-16_sample.vcf'],
    importer: 'vcard',
    people: 0,
    // A name and nothing else.
    skipped: 1,
  },
  {
    files: ['ghost/own__members-export.csv'],
    importer: 'ghost',
    people: 1,
    accounts: ['email:member1@example.com'],
    interactions: { follow: 1 },
  },
  {
    files: ['newsletter/TryGhost__migrate__packages_mg-beehiiv-members'],
    importer: 'beehiiv',
    people: 5,
    accounts: [
      'email:lorem@example.com',
      'email:ipsum@example.com',
      'email:elit@example.com',
      'email:nullfirst@example.com',
      'email:fromsubstack@example.com',
    ],
    interactions: { follow: 5 },
    // Two are inactive, one is pending, one has left.
    skipped: 4,
  },
  {
    files: ['substack/TryGhost__migrate__packages_mg-substack-members-csv'],
    importer: 'substack',
    people: 21,
    interactions: { follow: 21 },
    // grep -c @; two take no e-mails and pay.
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_attendee-with-url'],
    importer: 'ics',
    people: 0,
    // The event has no start.
    skipped: 1,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_event-organizer-cn'],
    importer: 'ics',
    people: 1,
    interactions: { meet: 1 },
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_exchange-custom-tz'],
    importer: 'ics',
    people: 0,
    // Here and below: the events name nobody (grep -c ATTENDEE gives 0).
    skipped: 1,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_large-file'],
    importer: 'ics',
    people: 0,
    skipped: 1,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_meetup'],
    importer: 'ics',
    people: 0,
    skipped: 1,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_multi-event'],
    importer: 'ics',
    people: 0,
    // One start is "Next Year".
    skipped: 2,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_recurrence-sequence'],
    importer: 'ics',
    people: 0,
    skipped: 1,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_tentative'],
    importer: 'ics',
    people: 2,
    // A third is cancelled, a fourth names nobody.
    interactions: { meet: 2 },
    skipped: 2,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_utf8-french'],
    importer: 'ics',
    people: 0,
    // Two tasks.
    skipped: 1,
  },
  {
    files: ['ics/jens-maus__node-ical__test_fixtures_windows-quoted'],
    importer: 'ics',
    people: 0,
    skipped: 1,
  },
  {
    files: ['ics/kewisch__ical.js__samples_blank_line'],
    importer: 'ics',
    people: 0,
    // Two calendars without events.
    skipped: 2,
  },
  {
    files: ['ics/kewisch__ical.js__samples_google_birthday'],
    importer: 'ics',
    people: 0,
    // Two birthdays, whose only guest is Google's calendar of contacts.
    skipped: 1,
  },
  {
    files: ['ics/kewisch__ical.js__samples_minimal'],
    importer: 'ics',
    owner: 'email:calmozilla1@gmail.com',
    people: 0,
    skipped: 1,
  },
  {
    files: ['ics/kewisch__ical.js__samples_recur_instances'],
    importer: 'ics',
    people: 4,
    // By dateutil.rrule: 167 first Tuesdays up to November 2026, of which one is moved; four more days; the organiser is at two moved ones.
    interactions: { meet: 682 },
  },
  {
    files: ['linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export_Connections.csv'],
    importer: 'linkedin',
    people: 2000,
    interactions: { follow: 2000 },
  },
  {
    files: ['linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export_Invitations.csv'],
    importer: 'linkedin',
    owner: 'linkedin:fake-ada-byron-lovelace',
    // 162 invitations, 83 of them with words.
    people: 80,
    interactions: { message: 83 },
    // Those without words.
    skipped: 1,
  },
  {
    files: ['linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export_Email_Addresses.csv'],
    importer: 'linkedin',
    owner: 'email:ada.example@example.com',
    // They are the user's own.
    people: 0,
  },
  {
    files: ['linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export_Profile.csv'],
    importer: 'linkedin',
    owner: 'x:ada_example',
    // It is the user's own.
    people: 0,
  },
  {
    files: [linkedinTable('Endorsement_Given_Info')],
    importer: 'linkedin',
    people: 1047,
    interactions: { follow: 1489 },
  },
  {
    files: [linkedinTable('Endorsement_Received_Info')],
    importer: 'linkedin',
    people: 572,
    interactions: { follow: 688 },
  },
  {
    files: ['Recommendations_Given', 'Recommendations_Received'].map(linkedinTable),
    importer: 'linkedin',
    // They name people by name alone, and the connections are not there.
    people: 0,
    skipped: 21 + 27,
  },
  {
    files: ['wxr/WordPress__theme-test-data'],
    importer: 'wxr',
    owner: 'email:themeshaperwp+demos@gmail.com',
    // 33 comments: 4 are trackbacks, the others the two authors' or not approved.
    people: 4,
    interactions: { reply: 23 },
    // Each trackback, and the others together.
    skipped: 5,
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_theme-unit-test-data.xml'],
    importer: 'wxr',
    owner: 'email:themeshaperwp+demos@gmail.com',
    people: 4,
    interactions: { reply: 23 },
    skipped: 5,
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_crazy-cdata-escaped.xml'],
    importer: 'wxr',
    // No comments; neither have the next two.
    people: 0,
    skipped: 1,
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_namespace-edge-cases.xml'],
    importer: 'wxr',
    owner: 'email:fake@example.com',
    people: 0,
    skipped: 1,
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_wxr-utf-8-challenges.xml'],
    importer: 'wxr',
    owner: 'email:ădmĩn@ℓocalhost.com',
    people: 0,
    skipped: 1,
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_small-export.xml'],
    importer: 'wxr',
    owner: 'email:local@host.null',
    people: 1,
    interactions: { reply: 1 },
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_test-serialized-comment-meta.xml'],
    importer: 'wxr',
    people: 1,
    interactions: { reply: 1 },
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_valid-wxr-1.0.xml'],
    importer: 'wxr',
    people: 1,
    interactions: { reply: 1 },
  },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_valid-wxr-1.1.xml'],
    importer: 'wxr',
    owner: 'email:johndoe@example.org',
    people: 1,
    interactions: { reply: 1 },
  },
  {
    files: ['wxr/posativ__isso__isso_tests_wordpress.xml'],
    importer: 'wxr',
    people: 3,
    interactions: { reply: 8 },
  },
  {
    files: ['isso/'],
    importer: 'isso',
    people: 2,
    interactions: { reply: 2 },
  },
  {
    files: ['commento/'],
    importer: 'commento',
    // Two commenters; the third comment is anonymous.
    people: 2,
    interactions: { reply: 2 },
    skipped: 1,
  },
  {
    files: ['disqus/umputun__remark42__backend_app_migrator_testdata_disqus-deleted-post.xml'],
    importer: 'disqus',
    owner: 'disqus:umputun',
    // Six: one deleted, one spam, one dated 2011-x09-30.
    people: 3,
    interactions: { reply: 3 },
    skipped: 2,
  },
  {
    files: ['disqus/umputun__remark42__backend_app_migrator_testdata_disqus-deleted-thread.xml'],
    importer: 'disqus',
    owner: 'disqus:umputun',
    people: 4,
    interactions: { reply: 4 },
    skipped: 2,
  },
  {
    files: ['x-archive/dogsheep__twitter-to-sqlite__tests_zip_contents_account.js'],
    importer: 'x',
    owner: 'x:simonw',
    people: 0,
  },
  {
    files: ['x-archive/dogsheep__twitter-to-sqlite__tests_zip_contents_follower.js'],
    importer: 'x',
    people: 2,
    interactions: { follow: 2 },
  },
  {
    files: ['x-archive/dogsheep__twitter-to-sqlite__tests_zip_contents_following.js'],
    importer: 'x',
    people: 2,
    interactions: { follow: 2 },
  },
  {
    files: ['x-archive/scrubbed__ajitg25__twitter-analytics__data_direct-messages.js'],
    importer: 'x',
    owner: 'x-id:1274399302588816159',
    // Four conversations, and one member in all of them.
    people: 4,
    interactions: { message: 38 },
  },
  {
    files: ['x-archive/scrubbed__larsbrinkhoff__twitter-data__data_direct-messages-group.js'],
    importer: 'x',
    people: 4,
    interactions: { message: 4 },
    // Who joined and left.
    skipped: 1,
  },
  {
    files: [
      'x-archive/manifest',
      'x-archive/scrubbed__ajitg25__twitter-analytics__data_contact',
      'x-archive/scrubbed__ajitg25__twitter-analytics__data_note-tweet',
      'x-archive/scrubbed__larsbrinkhoff__twitter-data__data_lists-member',
    ],
    importer: 'x',
    // Table of contents, numbers without names, long posts and lists: nobody in them.
    people: 0,
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_addrbook_test_unit_data_export.ldif'],
    importer: 'ldif',
    people: 2,
    accounts: ['email:contact1@invalid', 'email:contact2@invalid'],
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_import_test_unit_resources_basic_ldif_addressbook.ldif'],
    importer: 'ldif',
    people: 1,
    accounts: ['email:primaryemail@host.invalid', 'email:secondemail@host.invalid'],
  },
];

const refused: readonly Refused[] = [
  { files: ['bluesky/bluesky-social'], because: 'they test a library and are no export' },

  { files: ['MANIFEST.tsv'], because: 'it lists where the files are from' },
  {
    files: ['wxr/WordPress__wordpress-importer__phpunit_data_malformed-simple.xml'],
    because: 'its tags never close',
    says: 'skip_cutOffWithin <item>',
  },
  {
    files: ['Comments', 'Company_Follows', 'Events', 'Reactions', 'Shares', 'Votes'].map(linkedinTable),
    because: 'they tell what the user did and to which post, and name nobody',
  },
  {
    files: ['contacts-csv/mozilla__releases-comm-central__mailnews_import_test_unit_resources_csv_no_header.csv'],
    because: 'without a header only the user can say what its columns are (mapped.ts)',
  },
  {
    files: ['jscontact/'],
    because: 'these are parts of cards with what a converter should make of them, for testing converters; none is a card',
  },
  {
    files: ['newsletter/TryGhost__migrate__packages_mg-buttondown', 'substack/TryGhost__migrate__packages_mg-substack_test'],
    because: 'they list letters and posts and name nobody',
  },
];

describe.skipIf(!existsSync(corpus))('real exports', () => {
  it('are all either counted or refused with a reason', () => {
    const beginnings = [...counted, ...refused].flatMap(({ files }) => files);
    const unheardOf = paths().filter((path) => !beginnings.some((one) => path.startsWith(one)));
    expect(unheardOf, 'count what is in these files, or say why nothing is read from them').toEqual([]);
  });

  for (const {
    files: beginnings,
    importer: name,
    beside = [],
    owner,
    people,
    accounts,
    interactions = {},
    skipped = 0,
  } of counted) {
    it(`reads exactly the people of ${beginnings.join(', ')}`, { timeout: 60_000 }, async () => {
      const files = await recognised(await drop(beginnings));
      expect(new Set(files.map((file) => file.by))).toEqual(new Set([name, ...beside]));
      const importer = importers.find((one) => one.name === name);
      if (!importer) throw new Error(`no importer is called ${name}`);
      const told = await readAll(
        importer,
        files.filter(({ by }) => by === name).map(({ file }) => file),
      );
      expect(told.owner[0]).toBe(owner);
      const me = new Set<string>(told.owner);
      expect(told.people.filter(({ identities }) => identities.some((one) => me.has(one)))).toEqual([]);
      if (accounts) expect(told.people.flatMap(({ identities }) => identities).sort()).toEqual(accounts.toSorted());
      const rungs = told.people.flatMap((person) => person.interactions.map((one) => one.split(' ', 1)[0] ?? ''));
      const byRung = Object.fromEntries([...new Set(rungs)].map((rung) => [rung, rungs.filter((one) => one === rung).length]));
      expect({ people: told.people.length, byRung, skipped: told.skipped.length }).toEqual({
        people,
        byRung: interactions,
        skipped,
      });
    });
  }

  for (const { files: beginnings, because, says } of refused) {
    it(`reads nothing from ${beginnings.join(', ')}: ${because}`, async () => {
      for (const file of await drop(beginnings)) {
        const importer = importerFor(await headOf(file));
        if (says === undefined) expect(importer?.name, file.name).toBeUndefined();
        else if (importer) await expect(readAll(importer, [file]), file.name).rejects.toThrow(says);
        else expect.unreachable(`no importer refuses ${file.name}`);
      }
    });
  }
});

function paths(): string[] {
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(corpus.length + 1))
    .sort();
}

async function drop(beginnings: readonly string[]): Promise<ExportFile[]> {
  const dropped = paths().filter((path) => beginnings.some((beginning) => path.startsWith(beginning)));
  const files = dropped.map(async (path) => {
    const bytes = readFileSync(join(corpus, path));
    return path.endsWith('.zip')
      ? filesInZip(
          path,
          new Blob([bytes]),
          () => true,
          ({ reason }) => expect.unreachable(reason.key),
        )
      : [exportFile(path, bytes)];
  });
  return (await Promise.all(files)).flat();
}

async function recognised(files: readonly ExportFile[]): Promise<{ file: ExportFile; by: string }[]> {
  const all = await Promise.all(files.map(async (file) => ({ file, by: importerFor(await headOf(file))?.name })));
  return all.flatMap(({ file, by }) => (by === undefined ? [] : [{ file, by }]));
}
