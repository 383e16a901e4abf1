// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanName, nameShownIn } from '../../../sites/comments/commenterName.ts';

describe('cleanName', () => {
  it.each([
    ['Ada Okafor says:', 'Ada Okafor'],
    ['Ada Okafor said...', 'Ada Okafor'],
    ['Ada Okafor sagt:', 'Ada Okafor'],
    ['Ada Okafor a dit :', 'Ada Okafor'],
    ['Ada Okafor dijo:', 'Ada Okafor'],
    ['Ада пишет:', 'Ада'],
    ['عدة يقول:', 'عدة'],
    ['千尋 より:', '千尋'],
    ['Comment by Ada Okafor — 17.07, 2011 @', 'Ada Okafor'],
    ['Posted by: Ada Okafor', 'Ada Okafor'],
    ['by Ada Okafor on 3 May 2012', 'Ada Okafor'],
    ['Ada Okafor says: May 4, 2009 at 9:14 am', 'Ada Okafor'],
    ['Posted by:Ada Okafor', 'Ada Okafor'],
    ['comment number 3 by: Ada Okafor', 'Ada Okafor'],
    ['عدة در 5 مارس 2011 در 9:14', 'عدة'],
    ['3. Ada Okafor, 04.03.11 10:10', 'Ada Okafor'],
    ['Ada Okafor [Visitor]', 'Ada Okafor'],
    ['— Ada, 5 March 2004', 'Ada'],
    ['  Ada\n   Okafor  ', 'Ada Okafor'],
  ])('takes %j as %j', (shown, name) => {
    expect(cleanName(shown)).toBe(name);
  });

  it.each([
    'von Braun',
    'Da Vinci',
    'Di Anna',
    'Maximiliane Freifrau von und zu Witzleben III.',
    'omg -_-',
    'D’Arcy & Co.',
    '☕ Ada 2.0',
  ])('leaves %j alone', (name) => {
    expect(cleanName(name)).toBe(name);
  });

  it('keeps a name that consists of such words', () => {
    expect(cleanName('says:')).toBe('says:');
  });
});

describe('nameShownIn', () => {
  it('narrows "by <a>Ada</a> on 3 May" to the link', () => {
    expect(nameOf('by <a href="https://ada.example">Ada</a> on 3 May 2012')).toBe('Ada');
  });

  it('keeps a name of several elements whole', () => {
    expect(nameOf('Ada <b>Okafor</b>')).toBe('Ada Okafor');
  });

  it('leaves dates, badges and "says" out', () => {
    expect(nameOf('Ada <time>3 May</time> <span class="author-badge">Author</span> <span class="says">says:</span>')).toBe('Ada');
  });

  it('ends a name with its line', () => {
    expect(nameOf('Ada Okafor says:<br>May 4')).toBe('Ada Okafor');
    expect(nameOf('<b>Posted by</b><br>Ada Okafor<div>Berlin</div>')).toBe('Ada Okafor');
  });

  it.each(['Admin', '(Author)', '作者', 'OP'])('leaves out what somebody is: %s', (label) => {
    expect(nameOf(`山田 Ada <i>${label}</i>`)).toBe('山田 Ada');
  });

  it('reads the picture WordPress makes of an emoji', () => {
    expect(nameOf('Ada <img class="emoji" alt="🌻" src="1f33b.svg">')).toBe('Ada 🌻');
  });
});

function nameOf(html: string): string {
  const element = document.createElement('p');
  element.innerHTML = html;
  return nameShownIn(element);
}
