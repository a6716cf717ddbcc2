import type { Level } from '../../model/event.ts';

/** The levels in the order of the words below. */
export const wordOrder = [
  'critical',
  'error',
  'warning',
  'information',
  'verbose',
  'audit-success',
  'audit-failure',
] as const satisfies readonly Level[];

export interface LevelWords {
  readonly language: string;
  /** Words of this language were met in a real export; the others are Windows' own terms, not yet seen in a file. */
  readonly verified: boolean;
  /** One for each of `wordOrder`, with ` | ` between them and `/` between two words for one level. */
  readonly words: string;
}

/** What Windows calls the levels. Where two languages share a word they mean the same level by it. */
export const levelWords: readonly LevelWords[] = [
  {
    language: 'PowerShell', // .NET's EventLogEntryType, which no Windows translates; it has five levels
    verified: true,
    words: ' | Error | Warning | Information |  | SuccessAudit | FailureAudit',
  },
  {
    language: 'EvtxECmd', // no Windows translates the words of tools either
    verified: false,
    words: ' |  |  | Info |  | Success | Failure',
  },
  {
    language: 'Log Parser',
    verified: false,
    words: ' | Error event | Warning event | Information event |  | Success Audit event | Failure Audit event',
  },
  {
    language: 'en',
    verified: true,
    words: 'Critical | Error | Warning | Information | Verbose | Audit Success | Audit Failure',
  },
  {
    language: 'de',
    verified: true,
    words:
      'Kritisch | Fehler | Warnung | Informationen | Ausführlich | Überwachung erfolgreich | Überwachung gescheitert',
  },
  {
    language: 'zh-CN',
    verified: true,
    words: '关键/严重 | 错误 | 警告 | 信息 | 详细 | 审核成功 | 审核失败',
  },
  {
    language: 'zh-TW',
    verified: false,
    words: '重大 | 錯誤 | 警告 | 資訊 | 詳細資訊 | 稽核成功 | 稽核失敗',
  },
  {
    language: 'ja',
    verified: true,
    words: '重大 | エラー | 警告 | 情報 | 詳細 | 成功の監査 | 失敗の監査',
  },
  {
    language: 'ko',
    verified: true,
    words: '위험 | 오류 | 경고 | 정보 | 자세한 정보 | 감사 성공 | 감사 실패',
  },
  {
    language: 'fr',
    verified: false,
    words:
      'Critique | Erreur | Avertissement | Information/Informations | Commentaires | Succès de l’audit | Échec de l’audit',
  },
  {
    language: 'es',
    verified: false,
    words: 'Crítico | Error | Advertencia | Información | Detallado | Auditoría correcta | Error de auditoría',
  },
  {
    language: 'pt-BR',
    verified: true,
    words: 'Crítico | Erro | Aviso | Informações | Detalhado | Sucesso da Auditoria | Falha da Auditoria',
  },
  {
    language: 'it',
    verified: false,
    words: 'Critico | Errore | Avviso | Informazioni | Dettagliato | Controllo riuscito | Controllo non riuscito',
  },
  {
    language: 'ru',
    verified: true,
    words: 'Критический | Ошибка | Предупреждение | Сведения | Подробности | Аудит успеха | Аудит отказа',
  },
  {
    language: 'pl',
    verified: false,
    words: 'Krytyczny | Błąd | Ostrzeżenie | Informacje | Pełne | Sukcesy inspekcji | Niepowodzenia inspekcji',
  },
  {
    language: 'tr',
    verified: false,
    words: 'Kritik | Hata | Uyarı | Bilgi | Ayrıntılı | Denetim Başarılı | Denetim Başarısız',
  },
  {
    language: 'nl',
    verified: false,
    words: 'Kritiek | Fout | Waarschuwing | Informatie | Uitgebreid | Controle geslaagd | Controle mislukt',
  },
];
