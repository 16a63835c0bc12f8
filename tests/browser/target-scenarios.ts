/** Targets to look at: one of each kind, one of each standing. All of it invented. */
import { Timestamp } from '../../shared/model/ids';
import { ProfileId } from '../../shared/model/export-profile';
import type { FakeTargets } from '../support/fake-targets';
import { aJob, aProfile, aTargetView } from '../support/fake-targets';
import { anArticleId, aSuggestion, noon } from '../support/makers';

const soon = Timestamp.parse('2026-11-25T14:05:00+03:00');
const long =
  'بعد ثلاثة أعوام من أعمال الترميم والتجهيز: افتتاح المكتبة الوطنية في المدينة القديمة بحضور لافت من الطلاب والباحثين، وأكثر من 400 ألف مجلد تعود إلى رفوفها في قاعات BBC وMoody’s الجديدة';

export const targets: FakeTargets = {
  views: [
    aTargetView({ profile: aProfile({ name: 'مجلد الموقع على الشبكة' }) }),
    aTargetView({
      profile: aProfile({
        id: 'app',
        name: 'تطبيق الهاتف وكل ما يتبعه من نسخ تجريبية وإقليمية وما سيأتي بعدها',
        target: {
          kind: 'post',
          url: 'https://ingest.news.example/api/v3/midad/packages?channel=mobile',
          authorization: 'bearer',
        },
      }),
      secret: 'kept',
      folderName: null,
      job: aJob(
        { kind: 'later', at: soon, failure: { code: 'busy', status: 503, retryAfter: 120 } },
        ProfileId.parse('app'),
      ),
    }),
    aTargetView({
      profile: aProfile({
        id: 'wp',
        name: 'ووردبريس المدوّنة',
        target: {
          kind: 'wordpress',
          url: 'https://blog.news.example/',
          user: 'midad',
          status: 'draft',
          killed: 'trash',
        },
      }),
      secret: 'run',
      folderName: null,
      job: aJob(
        { kind: 'stuck', failure: { code: 'forbidden', said: 'عذرًا، غير مسموح لك بإنشاء مقالات كهذا المستخدم.' } },
        ProfileId.parse('wp'),
      ),
    }),
    aTargetView({
      profile: aProfile({
        id: 'wire',
        name: 'الوكالة الشريكة',
        target: { kind: 'post', url: 'https://wire.example/in', authorization: 'none' },
      }),
      folderName: null,
      job: aJob({ kind: 'running' }, ProfileId.parse('wire')),
      progress: { step: 'sending-bytes', done: 3_400_000, total: 9_800_000 },
    }),
    aTargetView({
      profile: aProfile({ id: 'zip', name: 'الأرشيف', target: { kind: 'zip' } }),
      folderName: null,
      last: null,
    }),
    aTargetView({
      profile: aProfile({
        id: 'second',
        name: 'الموقع الثاني',
        target: { kind: 'wordpress', url: 'https://second.example/', user: 'desk', status: 'publish', killed: 'draft' },
      }),
      secret: 'missing',
      folderName: null,
      last: null,
    }),
  ],
  outlook: {
    going: [
      { id: anArticleId(1), title: long, why: 'new' },
      { id: anArticleId(2), title: 'تراجع التضخم إلى 3.1%', why: 'changed' },
      { id: anArticleId(3), title: 'خبر سُحب', why: 'killed' },
    ],
    more: 0,
    unchanged: 214,
    refused: [
      { id: anArticleId(4), title: 'خبر تحت الحظر حتى المساء', refusals: [{ reason: 'embargoed', until: soon }] },
      {
        id: anArticleId(5),
        title: long,
        refusals: [
          { reason: 'changed-since-approval' },
          { reason: 'open-suggestions', count: 1, suggestions: [aSuggestion()] },
        ],
      },
    ],
    rejected: [{ id: anArticleId(6), title: 'تراجع التضخم إلى 3.1%', reason: 'الصورة الأولى أصغر من المطلوب' }],
  },
  said: [
    {
      profile: ProfileId.parse('site'),
      target: 'موقع الجريدة',
      state: 'live',
      version: 2,
      at: noon,
      reason: '',
      url: 'https://news.example/a',
    },
    {
      profile: ProfileId.parse('app'),
      target: 'تطبيق الهاتف',
      state: 'rejected',
      version: 2,
      at: noon,
      reason: 'الصورة الأولى أصغر من المطلوب',
      url: null,
    },
  ],
};
