import type { DateOrder } from '../time/date-order.ts';
import type { Field } from './labelled-block.ts';

/** What the labels below stand for, in their order. */
export const labelOrder: readonly Field[] = [
  'channel',
  'provider',
  'time',
  'id',
  'category',
  'level',
  'keywords',
  'user',
  'computer',
  'description',
];

/** What Event Viewer writes before each value when the details of an event are copied as text, in one language. */
export interface CopiedLabels {
  readonly language: string;
  /** Met in a real text; the others are put together from Windows' own terms. */
  readonly verified: boolean;
  /** How dates are written where the language is spoken; null where it is spoken in too many places. */
  readonly dateOrder: DateOrder | null;
  /** One for each of `labelOrder`, with ` | ` between them. */
  readonly labels: string;
}

export const copiedLabels: readonly CopiedLabels[] = [
  {
    language: 'en',
    verified: true,
    dateOrder: null,
    labels: 'Log Name | Source | Date | Event ID | Task Category | Level | Keywords | User | Computer | Description',
  },
  {
    language: 'de',
    verified: false,
    dateOrder: 'dmy',
    labels:
      'Protokollname | Quelle | Datum | Ereignis-ID | Aufgabenkategorie | Ebene | Schlüsselwörter | Benutzer | ' +
      'Computer | Beschreibung',
  },
  {
    language: 'zh-CN',
    verified: true,
    dateOrder: 'ymd',
    labels: '日志名称 | 来源 | 日期 | 事件 ID | 任务类别 | 级别 | 关键字 | 用户 | 计算机 | 描述',
  },
  {
    language: 'zh-TW',
    verified: false,
    dateOrder: 'ymd',
    labels: '記錄檔名稱 | 來源 | 日期 | 事件識別碼 | 工作類別 | 等級 | 關鍵字 | 使用者 | 電腦 | 描述',
  },
  {
    language: 'ja',
    verified: true,
    dateOrder: 'ymd',
    labels:
      'ログの名前 | ソース | 日付 | イベント ID | タスクのカテゴリ | レベル | キーワード | ユーザー | コンピューター | 説明',
  },
  {
    language: 'ko',
    verified: true,
    dateOrder: 'ymd',
    labels: '로그 이름 | 원본 | 날짜 | 이벤트 ID | 작업 범주 | 수준 | 키워드 | 사용자 | 컴퓨터 | 설명',
  },
  {
    language: 'fr',
    verified: false,
    dateOrder: 'dmy',
    labels:
      'Nom du journal | Source | Date | ID de l’événement | Catégorie de la tâche | Niveau | Mots clés | Utilisateur | ' +
      'Ordinateur | Description',
  },
  {
    language: 'es',
    verified: false,
    dateOrder: 'dmy',
    labels:
      'Nombre de registro | Origen | Fecha | Id. del evento | Categoría de la tarea | Nivel | Palabras clave | Usuario | ' +
      'Equipo | Descripción',
  },
  {
    language: 'pt-BR',
    verified: false,
    dateOrder: 'dmy',
    labels:
      'Nome do Log | Fonte | Data | Identificação do Evento | Categoria da Tarefa | Nível | Palavras-chave | Usuário | ' +
      'Computador | Descrição',
  },
  {
    language: 'it',
    verified: true,
    dateOrder: 'dmy',
    labels:
      'Nome registro | Origine | Data | ID evento | Categoria attività | Livello | Parole chiave | Utente | Computer | ' +
      'Descrizione',
  },
  {
    language: 'ru',
    verified: true,
    dateOrder: 'dmy',
    labels:
      'Имя журнала | Источник | Дата | Код события | Категория задачи | Уровень | Ключевые слова | Пользователь | ' +
      'Компьютер | Описание',
  },
  {
    language: 'pl',
    verified: true,
    dateOrder: 'dmy',
    labels:
      'Nazwa dziennika | Źródło | Data | Identyfikator zdarzenia | Kategoria zadania | Poziom | Słowa kluczowe | ' +
      'Użytkownik | Komputer | Opis',
  },
  {
    language: 'tr',
    verified: true,
    dateOrder: 'dmy',
    labels:
      'Günlük Adı | Kaynak | Tarih | Olay Kimliği | Görev Kategorisi | Düzey | Anahtar Sözcükler | Kullanıcı | ' +
      'Bilgisayar | Açıklama',
  },
  {
    language: 'nl',
    verified: false,
    dateOrder: 'dmy',
    labels:
      'Logboeknaam | Bron | Datum | Gebeurtenis-id | Taakcategorie | Niveau | Trefwoorden | Gebruiker | Computer | ' +
      'Beschrijving',
  },
];
