/** The real dictionary in the real engine. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHunspell, type Hunspell } from '../../../renderer/spelling/hunspell';

const folder = resolve(import.meta.dirname, '../../../renderer/spelling/dictionary');
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8');
let hunspell: Hunspell;
beforeAll(async () => {
  hunspell = await readHunspell({ aff: read('ar.aff'), dic: read('ar.dic') });
}, 60_000);

test('the dictionary is the one that was published, to the byte', () => {
  const hashes = ['ar.aff', 'ar.dic'].map((name) => createHash('sha256').update(read(name)).digest('hex'));
  expect(hashes).toEqual([
    'e76aa9c94b8285ca72b37c5d6c513484d2b9e9d393d2c602b5018d612e37e1ee',
    '7aeb0346703918e1702f18e0278021c4d1fe799acea84d676c29eb0a869bad51',
  ]);
});

describe('misspelt words of the news are caught, and what is meant is among the first five', () => {
  test.each(
    `الى إلى|الانتخبات الانتخابات|الاثثنين الاثنين|إجتماع اجتماع|إقتصاد اقتصاد|الحكومه الحكومة|مسؤل مسؤول|الرءيس الرئيس
    |الوزاره الوزارة|اسبانيا إسبانيا|افريقيا إفريقيا|الامين الأمين|الإنتخابات الانتخابات|إستقبل استقبل|المفاوظات المفاوضات
    |الظرائب الضرائب|الحكوومة الحكومة|المؤتمرر المؤتمر|الاقتصاديه الاقتصادية|الدوليه الدولية|البرلمن البرلمان|السيساسية السياسية`
      .split('|')
      .map((pair) => pair.trim().split(' ')),
  )('%s → %s', (wrong, right) => {
    expect(hunspell.knows(wrong!)).toBe(false);
    expect(hunspell.suggest(wrong!).slice(0, 5)).toContain(right);
  });

  test('لايمكن → لا يمكن', () => {
    expect(hunspell.suggest('لايمكن')[0]).toBe('لا يمكن');
  });
});

test('names and loan words of today are known, with letters attached too', () => {
  const words = `ترامب بايدن زيلينسكي أردوغان السيسي غوتيريش ميركل شولتس ستارمر لافروف روبيو نتنياهو مبابي رونالدو تشيلسي أرسنال
    يوفنتوس بايرن تويتر يوتيوب هاشتاغ بيتكوين اليورو الناتو اليونسكو اليونيسف الأونروا الإنتربول الفيفا اليويفا كوسوفو الباليستية
    الجيوسياسية الحوكمة الرقمنة السيبرانية التغريدة جانفي جويلية صافرة ممنهج ونتنياهو لترامب بواشنطن والحوثيين أكسيوس تايمز قرقاش`;
  expect(words.split(/\s+/).filter((word) => !hunspell.knows(word))).toEqual([]);
});
