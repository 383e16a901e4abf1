import type { Meaning } from './columns.ts';

/**
 * Titles of columns that tell of a person, as Google, Outlook, Thunderbird and others write them in the language of their user, with
 * strokes between. Only letters count ("E-Mail 2: Adresse" is "Emailadresse"); a new language is new words in these lines.
 */
export const titles: Record<Meaning, string> = {
  'full name': `
    Name | Display Name | Full Name | Anzeigename | Nom à afficher | Nom complet | Nombre en pantalla |
    Nombre para mostrar | Nombre completo | Nome visualizzato | Nome completo | Mostrar nome | Nome para exibição |
    Weergavenaam | Nazwa wyświetlana | Wyświetlana nazwa | Visningsnamn | Vist navn | Visningsnavn | Näyttönimi |
    Näytettävä nimi | Отображаемое имя | Zobrazované jméno | Görünen Ad | Megjelenítendő név | 显示名称 | 顯示名稱 | 表示名`,
  'given name': `
    First Name | Given Name | First | Vorname | Prénom | Nombre | Nome | Primeiro nome | Nome próprio | Voornaam | Imię |
    Förnamn | Fornavn | Etunimi | Имя | Jméno | Křestní jméno | Ad | Adı | Utónév | 名 | 名字 | Ім'я`,
  'middle name': `
    Middle Name | Additional Name | Weitere Vornamen | Zweiter Vorname | Deuxième prénom | Segundo nombre | Secondo nome |
    Segundo nome | Nome do meio | Middelste naam | Drugie imię | Mellannamn | Mellemnavn | Mellomnavn | Toinen nimi |
    Отчество | Druhé jméno | Prostřední jméno | İkinci Ad | Középső név | 中间名 | ミドル ネーム | По батькові`,
  'family name': `
    Last Name | Family Name | Last | Surname | Nachname | Familienname | Nom | Nom de famille | Apellidos | Apellido |
    Cognome | Sobrenome | Último nome | Achternaam | Nazwisko | Efternamn | Efternavn | Etternavn | Sukunimi | Фамилия |
    Příjmení | Soyadı | Soyad | Vezetéknév | 姓 | 姓氏 | Прізвище`,
  nickname: `
    Nickname | Spitzname | Rufname | Surnom | Pseudonyme | Apodo | Sobrenombre | Soprannome | Apelido | Alcunha | Bijnaam
    | Przydomek | Pseudonim | Smeknamn | Kaldenavn | Kallenavn | Lempinimi | Псевдоним | Přezdívka | Takma Ad | Becenév |
    昵称 | 暱稱 | ニックネーム`,
  email: `
    E-mail Address | E-mail | Emails | Primary Email | Secondary Email | Additional Email | Alternate Email | Email Home | Email Work |
    Email Other | E-mail Value | E-Mail-Adresse | Primäre E-Mail-Adresse | Sekundäre E-Mail-Adresse |
    Adresse de messagerie | Adresse e-mail | Adresse électronique principale | Adresse électronique secondaire |
    Première adresse électronique | Seconde adresse électronique | Adresse électronique | Dirección de correo electrónico | Dirección del correo electrónico |
    Dirección de correo electrónico principal | Dirección de correo electrónico secundaria | Correo electrónico |
    Indirizzo E-mail | Indirizzo posta elettronica | Indirizzo di posta elettronica | Email principale | Email secondaria
    | Endereço de E-mail | Endereço de correio electrónico | Endereço de correio eletrônico |
    Endereço de correio eletrónico | E-mail primário | E-mail secundário | E-mailadres | Primair e-mailadres |
    Secundair e-mailadres | Adres e-mail | Adres poczty e-mail | Podstawowy adres e-mail | Dodatkowy adres e-mail |
    E-postadress | E-post | Primär e-postadress | Sekundär e-postadress | E-postadresse | Primær e-postadresse |
    Sekundær e-postadresse | Sähköpostiosoite | Ensisijainen sähköposti | Toissijainen sähköposti | Адрес эл. почты |
    Адрес электронной почты | Альтернативный адрес электронной почты | Основной адрес электронной почты | E-mailová adresa
    | Hlavní e-mail | Další e-mail | E-posta Adresi | E-posta | Birincil e-posta | İkincil e-posta | E-mail cím |
    Elsődleges e-mail | Másodlagos e-mail | 电子邮件地址 | 電子郵件地址 | 主要邮箱 | 备用邮箱 | 电子邮件 | 電子メール アドレス | メールアドレス |
    Адреса електронної пошти`,
  mobile: `
    Mobile Phone | Mobile Number | Mobile | Home Mobile | Mobiltelefon | Mobil-Tel.-Nr. | Handy | Tél. mobile |
    Téléphone mobile | Portable | Teléfono móvil | Cellulare | Telefono cellulare | Numero cellulare | Celular |
    Telefone celular | Telemóvel | Mobiele telefoon | Mobiel nummer | Telefon komórkowy | Mobilnummer | Matkapuhelin |
    Matkapuhelinnumero | Телефон переносной | Мобильный телефон | Номер сотового телефона | Mobilní telefon | Cep Telefonu
    | 移动电话 | 手机 | 手机号码 | 行動電話 | 携帯電話`,
  link: `
    Web Page | Website | Business Website | Sites | URL | Website Home Page | Website Other | Website Work | Webseite | Website geschäftlich
    | Page Web | Site Web | Página web | Página da Web | Pagina Web | Sito Web | Webpagina | Strona sieci Web | Strona WWW
    | Webbsida | Webside | Web-sivu | Verkkosivu | Веб-страница | Webová stránka | Web Sayfası | Weblap | 网页 | 網頁 | ホームページ
    | Web ページ`,
  'own link': `
    Personal Web Page | Personal Website | Website Blog | Website Profile | Blog | Profile | Profiles | Persönliche Homepage |
    Page Web personnelle | Página web personal | Osobista strona sieci Web | Pagina Web personale | Twitter | X | LinkedIn
    | LinkedIn URL | Mastodon | Bluesky | GitHub`,
  organisation: `
    Company | Organization | Organisation | Organization Name | Companies | Work Company | Firma | Unternehmen | Société |
    Entreprise | Compañía | Organización | Empresa | Società | Organizzazione | Azienda | Organização | Bedrijf |
    Organisatie | Organizacja | Företag | Virksomhed | Bedrift | Yritys | Организация | Компания | Společnost | Organizace
    | Şirket | Kuruluş | Cég | Szervezet | 公司 | 单位 | 組織 | 组织 | 会社名 | 会社 | Організація`,
  position: `
    Job Title | Organization Title | Position | Work Title | Poste | Profession | Cargo | Puesto | Posizione | Qualifica |
    Functie | Stanowisko | Befattning | Stilling | Tehtävänimike | Ammattinimi | Должность | Funkce | Pracovní pozice |
    İş Unvanı | Beosztás | 职务 | 职位 | 職稱 | 役職 | Посада`,
  birthday: `
    Birthday | Date of Birth | Geburtsdatum | Anniversaire | Date de naissance | Cumpleaños | Fecha de nacimiento |
    Compleanno | Data di nascita | Aniversário | Data de nascimento | Verjaardag | Geboortedatum | Urodziny |
    Data urodzenia | Födelsedag | Fødselsdag | Syntymäpäivä | Narozeniny | Datum narození | Doğum Günü | Doğum Tarihi |
    Születésnap | 生日 | 誕生日 | День народження | Geburtstag | День рождения`,
  'birth day': `
    Jour de naissance | Jour | Día de nacimiento | Giorno di nascita | Dia de nascimento | Dzień urodzenia`,
  'birth month': `
    Birth Month | Geburtsmonat | Mois de naissance | Mois | Mes de nacimiento | Mese di nascita | Mês de nascimento |
    Miesiąc urodzenia | Geboortemaand | Födelsemånad | Fødselsmåned | Syntymäkuukausi | Месяц рождения | 出生月份`,
  'birth year': `
    Birth Year | Geburtsjahr | Année de naissance | Année | Año de nacimiento | Anno di nascita | Ano de nascimento |
    Rok urodzenia | Geboortejaar | Födelseår | Fødselsår | Syntymävuosi | Год рождения | 出生年份`,
  city: `
    Home City | Home Town | City | Town | Ort privat | Privat: Ort | Ville (domicile) | Ville | Ciudad del domicilio | Ciudad |
    Città di residenza | Città (ab.) | Città | Cidade de casa | Cidade (residência) | Cidade | Woonplaats | Miasto (dom) |
    Miasto | Bostadsort | Stad | Postadresse poststed | Kotikaupunki | Город | Город (дом) | Město domů |
    Ev Adresinin Şehri | 家庭城市 | 住宅地址 城市 | 市区町村 (自宅)`,
  country: `
    Home Country | Home Country/Region | Country | Land/Region privat | Privat: Land | Pays/Région (domicile) | Pays |
    País o región del domicilio | País de residencia | País | Nazione/Regione di casa | Paese | País de casa |
    Kraj/region (dom) | Kraj | Land | Kotimaa | Страна | 家庭国家`,
  note: `
    Notes | Note | Comments | Notizen | Anmerkungen | Notas | Anotações | Note personali | Notities | Opmerkingen | Notatki |
    Anteckningar | Noter | Notater | Muistiinpanot | Заметки | Poznámky | Notlar | Megjegyzések | 附注 | 备注 | 備忘稿 | 附註 | メモ
    | Нотатки`,
  groups: `
    Categories | Labels | Group Membership | Groups | Group | Tags | Kategorien | Catégories | Categorías | Categorie |
    Categorias | Categorieën | Kategorie | Kategorier | Luokat | Категории | Kategoriler | Kategóriák | 类别 | 類別 | 分類項目 |
    Категорії`,
  relation: `
    Spouse | Children | Partner | Ehepartner | Ehepartner/Partner | Kinder | Conjoint(e) | Enfants | Cónyuge | Hijos |
    Coniuge | Figli | Cônjuge | Filhos | Partner/echtgenoot | Kinderen | Współmałżonek | Dzieci | Супруг(а) | Дети | 配偶 |
    子女`,
};
