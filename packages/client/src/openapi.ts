// Made by scripts/write-types.ts from apps/api/openapi.json.

export interface paths {
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 服务在运行 · Whether the service runs */
    get: operations['health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 能否接受请求 · Whether the service takes requests */
    get: operations['ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 量度（Prometheus） · Measures (Prometheus)
     * @description 以 Authorization: Bearer 送 XINFANG_METRICS_TOKEN；没有设定则没有这一页。
     *
     *     Send XINFANG_METRICS_TOKEN as Authorization: Bearer; where none is set there is no such page.
     */
    get: operations['metrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本接口的 OpenAPI 3.1 说明 · The OpenAPI 3.1 document of this interface */
    get: operations['openApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 我是谁，可以做什么 · Who asks, and what they may do */
    get: operations['me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 现行的规则包和日历 · The packs and the calendar in force */
    get: operations['packs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/facts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 可以写明的事实 · The facts that may be stated
     * @description 每项事实的名称、取值、该问什么。
     *
     *     What each is called, what it may be, and what to ask.
     */
    get: operations['facts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendar/days/{date}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 这一日是不是工作日 · What kind of day it is */
    get: operations['calendarDay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendar/due': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 推算到期日 · Reckon a due day */
    get: operations['calendarDue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendar/between': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 两日之间的日数和工作日数 · Days and working days between two days */
    get: operations['calendarBetween'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 怎样决定这件事 · How a matter is decided */
    post: operations['decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 这件事的决定、期限和提示 · Decision, deadlines and warnings of a matter */
    post: operations['assess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/explanations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 说给经办人和信访人的话 · The words for the clerk and the petitioner
     * @description 语言按 Accept-Language。
     *
     *     In the language of Accept-Language.
     */
    post: operations['explain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 登记簿 · The register
     * @description 最近收到的在前；没有身份，没有文字。只有归您看的事项。
     *
     *     Newest receipt first; no identity, no text. Only what is for your eyes.
     */
    get: operations['listCases'];
    put?: never;
    /**
     * 登记一件信访事项 · Register a matter
     * @description 身份和文字收到即加密；回答里有决定、待补事实和期限。请带 Idempotency-Key，断线后可以放心重发。
     *
     *     Identity and text are sealed at once; the answer tells the decision, what is still to be asked, and the deadlines. Send an Idempotency-Key, so that it can be sent again after a broken connection.
     */
    post: operations['registerCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 读取一件事项 · Read a case */
    get: operations['readCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * 更正登记，补充事实 · Put registration or facts right
     * @description 写成 null 的成员去掉。原来的留在记录里。
     *
     *     Members that are null are taken away. What stood there stays in the log.
     */
    patch: operations['restateCase'];
    trace?: never;
  };
  '/v1/cases/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一件事项的全部记录 · The log of a case */
    get: operations['readLog'];
    put?: never;
    /**
     * 记录一件发生的事 · Append an event
     * @description 流程不允许的一步不记录，回答 409 和依据的条文。
     *
     *     An act that the transition table does not allow is refused: 409 with the article.
     */
    post: operations['appendEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 这件事项的决定 · The decision of a case */
    get: operations['decideCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/assessment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 这件事项的决定、期限和提示 · Decision, deadlines and warnings of a case */
    get: operations['assessCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/needs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 还要问什么 · What is still to be asked */
    get: operations['needsOfCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 说给经办人和信访人的话 · The words for the clerk and the petitioner
     * @description 语言按 Accept-Language。
     *
     *     In the language of Accept-Language.
     */
    get: operations['explainCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/identity-openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 打开身份 · Open identity
     * @description 须写明目的；每次都记入日志。
     *
     *     A purpose is needed; each time is logged.
     */
    post: operations['openIdentity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/own-data-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 本人查阅自己的信息 · Give a person their own data */
    post: operations['giveOwnData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 保管期限届满的事项 · Cases kept past their time */
    get: operations['listRetention'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{id}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 永久清除身份和文字 · Erase identity and text for good */
    post: operations['eraseIdentity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deadlines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 将要到期的 · What falls due
     * @description 最早到期的在前。
     *
     *     The earliest day first.
     */
    get: operations['listDeadlines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 立即统计 · Rates at once
     * @description 事项太多时请用 POST /v1/runs。
     *
     *     Where the cases are too many, start a run with POST /v1/runs.
     */
    get: operations['rates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本单位的统计 · Runs of your body */
    get: operations['listRuns'];
    put?: never;
    /** 开始一次统计 · Start a run */
    post: operations['startRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次统计和它的结果 · A run and what it came to */
    get: operations['readRun'];
    put?: never;
    post?: never;
    /** 取消一次统计 · Cancel a run */
    delete: operations['cancelRun'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/runs/{id}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 进展（Server-Sent Events） · Progress (Server-Sent Events)
     * @description progress 事件：状态和进展；最后是 end。哪个节点在统计都一样。
     *
     *     progress events tell status and progress; the last one is end. Whichever node runs it.
     */
    get: operations['runProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 法律和日历的变动 · Changes of law and calendar */
    get: operations['listImpacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/impacts/{id}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 变动影响了哪些事项 · Which cases a change moved */
    get: operations['listMovedCases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 谁做了什么 · Who did what
     * @description 最近的在前；没有身份，没有文字。
     *
     *     The newest first; no identity, no text.
     */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit/verifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 核对日志是否完整 · Verify that the log is whole
     * @description 只说是否完整；带检查点的核对在服务器上用 verify-audit 命令。
     *
     *     It says whether it is whole; with a checkpoint it is verified at the machine, by verify-audit.
     */
    post: operations['verifyAudit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 程序的密钥 · Keys of programs */
    get: operations['listKeys'];
    put?: never;
    /**
     * 给程序发一个密钥 · Make a key for a program
     * @description secret 只在回答里出现这一次。
     *
     *     secret is told in this answer only.
     */
    post: operations['createKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 撤销一个密钥 · Revoke a key */
    delete: operations['revokeKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 没有送达的消息 · Messages that could not be delivered */
    get: operations['listDeadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dead-letters/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 再送一次 · Send a message again */
    post: operations['resendDeadLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Act: {
      id: string;
      version: number;
      /** @description 事项检举控告本单位：今后看不到它 · The matter accuses your body, which no longer sees it */
      outOfSight?: components['schemas']['Text'];
      state?: string;
      office?: string;
      holder?: string | null;
      /** @enum {string} */
      partition?: 'ordinary' | 'accusation';
      unstated?: boolean;
      receivedOn?: components['schemas']['CivilDate'];
      asOf?: components['schemas']['CivilDate'];
      decision?: components['schemas']['Decision'];
      deadlines?: components['schemas']['Deadline'][];
      undetermined?: components['schemas']['Undetermined'][];
      warnings?: components['schemas']['Warning'][];
      remedies?: components['schemas']['Remedy'][];
    };
    Actor: {
      id: string;
      role: string;
      body: string;
    };
    Assessment: {
      caseId: string;
      asOf: components['schemas']['CivilDate'];
      decision: components['schemas']['Decision'];
      deadlines: components['schemas']['Deadline'][];
      undetermined: components['schemas']['Undetermined'][];
      warnings: components['schemas']['Warning'][];
      remedies: components['schemas']['Remedy'][];
    };
    AuditPage: {
      rows: components['schemas']['AuditRow'][];
      /** @description 下一页的 cursor；末页没有 · The next cursor; absent on the last page */
      next?: string;
    };
    AuditRow: {
      action: string;
      actor: {
        id: string;
        role: string;
        body: string;
      };
      /** Format: date-time */
      at: string;
      caseId?: string;
      purpose?: string;
    };
    /**
     * @example {
     *       "instrument": "xf22",
     *       "article": 31,
     *       "item": 6,
     *       "confidence": "H"
     *     }
     */
    Basis: {
      instrument: string;
      article?: number | string;
      paragraph?: number | string;
      item?: number | string;
      confidence: string;
    };
    Between: {
      from: components['schemas']['CivilDate'];
      to: components['schemas']['CivilDate'];
      days: number;
      workdays: number;
      /** @enum {string} */
      certainty: 'official' | 'provisional' | 'unknown';
    };
    Case: {
      id: string;
      registration: components['schemas']['RegistrationSeen'];
      facts: {
        [key: string]: string | number | boolean;
      };
      events: components['schemas']['Event'][];
    };
    /**
     * @example {
     *       "id": "C-2026-0001",
     *       "registration": {
     *         "receivedOn": "2026-03-02",
     *         "receiver": {
     *           "id": "county-xfj",
     *           "kind": "petition-office"
     *         },
     *         "channel": "letter",
     *         "content": "自然资源/土地征收"
     *       },
     *       "facts": {
     *         "purpose": "appeal",
     *         "remit": "same-level"
     *       },
     *       "events": [
     *         {
     *           "type": "dispatched",
     *           "on": "2026-03-06",
     *           "mode": "forward",
     *           "to": "county-zrzyj"
     *         }
     *       ]
     *     }
     */
    CaseGiven: {
      id: string;
      registration: {
        [key: string]: unknown;
      };
      facts?: {
        [key: string]: unknown;
      };
      events?: {
        [key: string]: unknown;
      }[];
    };
    CasePage: {
      rows: components['schemas']['CaseRow'][];
      /** @description 下一页的 cursor；末页没有 · The next cursor; absent on the last page */
      next?: string;
    };
    CaseRow: {
      caseId: string;
      /** @description 版本；也是 ETag · Its version, which is its ETag */
      version: number;
      /** @enum {string} */
      partition: 'ordinary' | 'accusation';
      unstated: boolean;
      office: string;
      holder: string | null;
      receivedOn: components['schemas']['CivilDate'];
      channel: string;
      content: string | null;
      township: string | null;
      purpose: string | null;
      state: string;
      closedOn: components['schemas']['CivilDate'] | null;
      reckonedOn: components['schemas']['CivilDate'];
      /** @description 最早未完成义务的到期日 · The earliest open duty falls due */
      nextDueOn: components['schemas']['CivilDate'] | null;
    };
    CaseSeen: {
      caseId: string;
      /** @description 版本；也是 ETag · Its version, which is its ETag */
      version: number;
      /** @enum {string} */
      partition: 'ordinary' | 'accusation';
      unstated: boolean;
      office: string;
      holder: string | null;
      receivedOn: components['schemas']['CivilDate'];
      channel: string;
      content: string | null;
      township: string | null;
      purpose: string | null;
      state: string;
      closedOn: components['schemas']['CivilDate'] | null;
      reckonedOn: components['schemas']['CivilDate'];
      /** @description 最早未完成义务的到期日 · The earliest open duty falls due */
      nextDueOn: components['schemas']['CivilDate'] | null;
      case: components['schemas']['Case'];
      /** @description 是否存有身份；身份另行申请打开 · Whether identity is kept; it is opened by a request of its own */
      identityKept: boolean;
    };
    /**
     * Format: date
     * @description 日期，亚洲/上海 · A civil day in Asia/Shanghai
     * @example 2026-03-02
     */
    CivilDate: string;
    /**
     * @example {
     *       "asOf": "2026-06-30",
     *       "period": {
     *         "from": "2026-01-01",
     *         "to": "2026-06-30"
     *       },
     *       "by": [
     *         "unit"
     *       ]
     *     }
     */
    CountGiven: {
      asOf?: components['schemas']['CivilDate'];
      period?: {
        from?: components['schemas']['CivilDate'];
        to?: components['schemas']['CivilDate'];
      };
      by?: string[];
      variant?: string;
      ids?: boolean;
      /** @description 机构目录里的机构 · A body of the organisation directory */
      office?: string;
    };
    /**
     * @example {
     *       "date": "2026-02-14",
     *       "workday": true,
     *       "kind": "makeup-workday",
     *       "name": "春节",
     *       "certainty": "official"
     *     }
     */
    Day: {
      date: components['schemas']['CivilDate'];
      workday: boolean;
      /** @enum {string} */
      kind: 'workday' | 'weekend' | 'holiday' | 'makeup-workday';
      name?: string;
      /** @enum {string} */
      certainty: 'official' | 'provisional' | 'unknown';
    };
    DeadLetter: {
      id: string;
      sink: string;
      topic: string;
      caseId?: string;
      attempt: number;
      error: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      diedAt: string;
    };
    DeadLetterPage: {
      rows: components['schemas']['DeadLetter'][];
      /** @description 下一页的 cursor；末页没有 · The next cursor; absent on the last page */
      next?: string;
    };
    Deadline: {
      id: string;
      /** @enum {string} */
      kind: 'duty' | 'right' | 'target';
      label: components['schemas']['Text'];
      bearer: string;
      beneficiary: string;
      start: {
        event: string;
        on: components['schemas']['CivilDate'];
      };
      period: {
        amount: number;
        /** @enum {string} */
        unit: 'day' | 'workday' | 'month' | 'year';
      };
      extendedBy: number;
      suspendedDays: number;
      dueOn: components['schemas']['CivilDate'];
      rolledDueOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      binding: 'strict' | 'rolled';
      /** @enum {string} */
      certainty: 'official' | 'provisional' | 'unknown';
      /** @enum {string} */
      status: 'met' | 'late' | 'open' | 'overdue' | 'void';
      metOn?: components['schemas']['CivilDate'];
      daysLeft?: number;
      basis: components['schemas']['Basis'][];
      receipt: components['schemas']['ReceiptLine'][];
      warnings: components['schemas']['Warning'][];
    };
    Decision: {
      caseId: string;
      on: components['schemas']['CivilDate'];
      pack: {
        id: string;
        version: string;
        hash: string;
      }[];
      engine: string;
      outcomes: {
        [key: string]: components['schemas']['Outcome'];
      };
      flags: components['schemas']['Flag'][];
      needs: components['schemas']['Need'][];
      remedies: components['schemas']['Remedy'][];
      /** @description 怎样得出的 · How it came about */
      trace?: {
        [key: string]: unknown;
      };
    };
    DueDay: {
      from: components['schemas']['CivilDate'];
      amount: number;
      /** @enum {string} */
      unit: 'day' | 'workday' | 'month' | 'year';
      dueOn: components['schemas']['CivilDate'];
      rolledDueOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      certainty: 'official' | 'provisional' | 'unknown';
      receipt: components['schemas']['ReceiptLine'][];
    };
    DuePage: {
      rows: components['schemas']['DueRow'][];
      /** @description 下一页的 cursor；末页没有 · The next cursor; absent on the last page */
      next?: string;
    };
    DueRow: {
      caseId: string;
      office: string;
      state: string;
      deadline: string;
      instance: string;
      /** @enum {string} */
      kind: 'duty' | 'right' | 'target';
      body: string;
      dueOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      certainty: 'official' | 'provisional' | 'unknown';
      /** @description false：是否起算还不能确定，须由人核实 · false: whether the clock runs is open, and a person must settle it */
      determined: boolean;
    };
    Entry:
      | {
          /** @constant */
          kind: 'opened';
          registration: components['schemas']['RegistrationSeen'];
          facts: {
            [key: string]: string | number | boolean;
          };
        }
      | {
          /** @constant */
          kind: 'event';
          event: components['schemas']['Event'];
        }
      | {
          /** @constant */
          kind: 'restated';
          /** @description 写成 null 的是去掉的 · Members that are null were taken away */
          registration?: {
            [key: string]: unknown;
          };
          facts?: {
            [key: string]: string | number | boolean | null;
          };
          /** @description 重新密封了哪些 · Which sealed parts were put right */
          resealed?: string[];
          reason: string;
        }
      | {
          /** @constant */
          kind: 'erased';
          reason: string;
        };
    Event: {
      /** @enum {string} */
      type:
        | 'registered'
        | 'dispatched'
        | 'unit-received'
        | 'objected'
        | 'objection-agreed'
        | 'accepted'
        | 'informed'
        | 'not-accepted'
        | 'no-longer-accepted'
        | 'redirected'
        | 'extended'
        | 'hearing-started'
        | 'hearing-ended'
        | 'mediated'
        | 'replied'
        | 'delivered'
        | 'review-requested'
        | 'review-decided'
        | 'recheck-requested'
        | 'recheck-decided'
        | 'result-reported'
        | 'withdrawn'
        | 'closed'
        | 'evaluated'
        | 'supervised'
        | 'reported-urgent'
        | 'corrected';
      on: components['schemas']['CivilDate'];
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      recordedOn?: string;
      /** @enum {string} */
      mode?: 'forward' | 'assign' | 'report';
      to?: string | number | boolean;
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      reportDueOn?: string;
      unit?: string;
      /** @enum {string} */
      sector?: 'administrative' | 'judicial' | 'discipline';
      reason?: string;
      route?: string;
      days?: number;
      approvedBy?: string;
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      notifiedOn?: string;
      /** @enum {string} */
      outcome?: 'supported' | 'explained' | 'not-supported';
      /** @enum {string} */
      document?: 'opinion' | 'review' | 'recheck';
      /** @enum {string} */
      object?: 'office' | 'unit';
      /** @enum {string} */
      grade?: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
      expired?: boolean;
      event?: number;
      field?: string;
    };
    /**
     * @example {
     *       "type": "dispatched",
     *       "on": "2026-03-06",
     *       "mode": "forward",
     *       "to": "county-zrzyj"
     *     }
     */
    EventGiven: {
      /** @enum {string} */
      type:
        | 'registered'
        | 'dispatched'
        | 'unit-received'
        | 'objected'
        | 'objection-agreed'
        | 'accepted'
        | 'informed'
        | 'not-accepted'
        | 'no-longer-accepted'
        | 'redirected'
        | 'extended'
        | 'hearing-started'
        | 'hearing-ended'
        | 'mediated'
        | 'replied'
        | 'delivered'
        | 'review-requested'
        | 'review-decided'
        | 'recheck-requested'
        | 'recheck-decided'
        | 'result-reported'
        | 'withdrawn'
        | 'closed'
        | 'evaluated'
        | 'supervised'
        | 'reported-urgent'
        | 'corrected';
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      on: string;
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      recordedOn?: string;
      /** @enum {string} */
      mode?: 'forward' | 'assign' | 'report';
      to?: string | number | boolean;
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      reportDueOn?: string;
      unit?: string;
      /** @enum {string} */
      sector?: 'administrative' | 'judicial' | 'discipline';
      reason?: string;
      route?: string;
      days?: number;
      approvedBy?: string;
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      notifiedOn?: string;
      /** @enum {string} */
      outcome?: 'supported' | 'explained' | 'not-supported';
      /** @enum {string} */
      document?: 'opinion' | 'review' | 'recheck';
      /** @enum {string} */
      object?: 'office' | 'unit';
      /** @enum {string} */
      grade?: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
      expired?: boolean;
      event?: number;
      field?: string;
    };
    Explanation: {
      caseId: string;
      asOf: components['schemas']['CivilDate'];
      /** @enum {string} */
      lang: 'zh' | 'en';
      text: string;
    };
    Fact: {
      id: string;
      label: components['schemas']['Text'];
      /** @enum {string} */
      about: 'matter' | 'handling';
      /** @enum {string} */
      type: 'boolean' | 'enum' | 'integer';
      values?: {
        value: string;
        label: components['schemas']['Text'];
      }[];
      min?: number;
      max?: number;
      /** @description 由登记得出，不手工填写 · Follows from the registration, never typed */
      derived: boolean;
      judgement: boolean;
      question?: components['schemas']['Text'];
      basis: components['schemas']['Basis'][];
    };
    Facts: {
      facts: components['schemas']['Fact'][];
    };
    /**
     * @example {
     *       "purpose": "appeal",
     *       "remit": "same-level"
     *     }
     */
    FactsGiven: {
      [key: string]: string | number | boolean;
    };
    Fault: {
      /** @description JSON pointer（RFC 6901） · JSON pointer (RFC 6901) */
      pointer: string;
      code: string;
      zh: string;
      en: string;
      hint?: {
        zh: string;
        en: string;
      };
    };
    Flag: {
      group: string;
      value: string;
      rule: string;
      label: components['schemas']['Text'];
      explain: components['schemas']['Text'];
      basis: components['schemas']['Basis'][];
    };
    Health: {
      /** @constant */
      alive: true;
    };
    Impact: {
      id: string;
      /** Format: date-time */
      at: string;
      before: string;
      after: string;
    };
    Impacts: {
      impacts: components['schemas']['Impact'][];
    };
    Indicator: {
      id: string;
      variant: string;
      label: components['schemas']['Text'];
      note: components['schemas']['Text'];
      numerator: number;
      denominator: number;
      value: number | null;
      valueAtWorst: number | null;
      excluded: {
        reason: string;
        count: number;
      }[];
      /** @constant */
      headline?: true;
      lists?: {
        numerator: string[];
        denominator: string[];
        missed: string[];
        excluded: {
          [key: string]: string[];
        };
      };
    };
    Key: {
      id: string;
      label: string;
      role: string;
      body: string;
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      expiresAt: string | null;
      revokedAt: string | null;
    };
    /**
     * @example {
     *       "label": "办公系统",
     *       "role": "clerk",
     *       "body": "county-xfj"
     *     }
     */
    KeyGiven: {
      label: string;
      /** @enum {string} */
      role: 'clerk' | 'handler' | 'head' | 'auditor' | 'rule-author';
      /** @description 机构目录里的机构 · A body of the organisation directory */
      body: string;
      /** Format: date-time */
      expiresAt?: string;
    };
    Keys: {
      keys: components['schemas']['Key'][];
    };
    Log: {
      entries: components['schemas']['LoggedEntry'][];
    };
    LoggedEntry: {
      caseId: string;
      version: number;
      entry: components['schemas']['Entry'];
      actor: components['schemas']['Actor'];
      /** Format: date-time */
      at: string;
    };
    Me: {
      id: string;
      /** @enum {string} */
      role: 'clerk' | 'handler' | 'head' | 'auditor' | 'rule-author';
      body: string;
      label?: components['schemas']['Text'];
      /** @enum {string} */
      by: 'token' | 'key';
      may: (
        | 'case.register'
        | 'case.append'
        | 'case.restate'
        | 'case.read'
        | 'case.read-text'
        | 'case.list'
        | 'case.decide'
        | 'identity.open'
        | 'own-data.give'
        | 'retention.erase'
        | 'rates.read'
        | 'run.start'
        | 'due.list'
        | 'law.read'
        | 'impact.read'
        | 'audit.read'
        | 'audit.verify'
        | 'key.manage'
        | 'dead-letter.manage'
      )[];
    };
    Moved: {
      caseId: string;
      deadlines?: {
        id: string;
        start: {
          event: string;
          on: components['schemas']['CivilDate'];
        };
        before: {
          dueOn: components['schemas']['CivilDate'];
          /** @enum {string} */
          status: 'met' | 'late' | 'open' | 'overdue' | 'void' | 'undetermined';
          /** @enum {string} */
          certainty?: 'official' | 'provisional' | 'unknown';
        } | null;
        after: {
          dueOn: components['schemas']['CivilDate'];
          /** @enum {string} */
          status: 'met' | 'late' | 'open' | 'overdue' | 'void' | 'undetermined';
          /** @enum {string} */
          certainty?: 'official' | 'provisional' | 'unknown';
        } | null;
      }[];
      outcomes?: {
        group: string;
        before: {
          value?: string | null;
          status?: string;
          candidates?: string[];
          flags?: string[];
        } | null;
        after: {
          value?: string | null;
          status?: string;
          candidates?: string[];
          flags?: string[];
        } | null;
      }[];
      /**
       * @description 按新法算不出来 · The later law cannot reckon it
       * @constant
       */
      error?: 'cannot-be-reckoned';
    };
    MovedCase: {
      caseId: string;
      moved: components['schemas']['Moved'];
    };
    MovedPage: {
      rows: components['schemas']['MovedCase'][];
      /** @description 下一页的 cursor；末页没有 · The next cursor; absent on the last page */
      next?: string;
    };
    Need: {
      fact: string;
      question: components['schemas']['Text'];
      groups: string[];
    };
    Needs: {
      needs: components['schemas']['Need'][];
    };
    NewKey: {
      id: string;
      label: string;
      role: string;
      body: string;
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      expiresAt: string | null;
      revokedAt: string | null;
      /** @description 只在这里给一次 · Told here and never again */
      secret: string;
    };
    Opened: {
      people: components['schemas']['Person'][];
    };
    /**
     * @example {
     *       "purpose": "送达处理意见书"
     *     }
     */
    OpeningGiven: {
      /** @description 为什么打开；记入日志 · Why; it is logged */
      purpose: string;
    };
    Outcome: {
      value: string | null;
      rule?: string;
      /**
       * @description 为什么没有结论 · Why it cannot be given
       * @enum {string}
       */
      status?: 'needs-facts' | 'person-decides' | 'conflict' | 'untranslated';
      basis: components['schemas']['Basis'][];
      label?: components['schemas']['Text'];
      explain?: components['schemas']['Text'];
      hint?: components['schemas']['Text'];
      candidates?: string[];
      confirm?: {
        role: string;
        basis: components['schemas']['Basis'][];
      };
    };
    OwnData: {
      cases: {
        case: components['schemas']['Case'];
        people: components['schemas']['Person'][];
        title?: string;
        text?: string;
        log: components['schemas']['LoggedEntry'][];
        openings: {
          /** Format: date-time */
          at: string;
          body: string;
          purpose: string;
        }[];
      }[];
    };
    /**
     * @example {
     *       "person": {
     *         "idNumber": "…"
     *       },
     *       "verifiedBy": "当面核对身份证"
     *     }
     */
    OwnDataGiven: {
      person: components['schemas']['Person'];
      verifiedBy: string;
    };
    Packs: {
      layers: {
        id: string;
        version: string;
        hash: string;
      }[];
      engine: string;
      calendar: {
        id: string;
        version: string;
        firstNotice: number;
        /** @description 最后一份通知的年份 · The year of the last notice */
        lastNotice: number;
      };
      ends?: {
        on: components['schemas']['CivilDate'];
        layer: string;
      };
    };
    Person: {
      name?: string;
      idNumber?: string;
      phone?: string;
      address?: string;
    };
    Problem: {
      type: string;
      /** @description 按 Accept-Language 的语言 · In the language of Accept-Language */
      title: string;
      status: number;
      detail?: string;
      /** @description 这次请求的编号 · The number of this request */
      instance: string;
      /** @description 稳定的代码 · A stable code */
      code: string;
      /** @description 两种语言 · Both languages */
      text: {
        zh: string;
        en: string;
      };
      /** @description 第一处 · The first fault */
      pointer?: string;
      /**
       * @description pointer 指向请求的哪一部分 · Into which part of the request the pointers point
       * @enum {string}
       */
      in?: 'body' | 'query' | 'path';
      errors?: components['schemas']['Fault'][];
      hint?: {
        zh: string;
        en: string;
      };
      /** @description 412：事项现在的版本 · 412: the version at which the case is now */
      version?: number;
      /** @description 依据的条文 · The articles it rests on */
      basis?: components['schemas']['Basis'][];
    };
    Readiness: {
      ready: boolean;
      checks: {
        name: string;
        ok: boolean;
        because?: string;
      }[];
    };
    /**
     * @example {
     *       "reason": "保管期限届满"
     *     }
     */
    ReasonGiven: {
      reason: string;
    };
    ReceiptLine: {
      /** @enum {string} */
      source: 'law' | 'notice' | 'pack-choice';
      kind: string;
      text: components['schemas']['Text'];
      /** @description 说的是哪一日 · The day that it is about */
      on?: components['schemas']['CivilDate'];
      /** @description 通知的网址 · The address of the notice */
      document?: string;
      basis?: components['schemas']['Basis'] | components['schemas']['Basis'][];
    };
    /**
     * @example {
     *       "registration": {
     *         "receivedOn": "2026-03-02",
     *         "receiver": {
     *           "id": "county-xfj",
     *           "kind": "petition-office"
     *         },
     *         "channel": "letter",
     *         "content": "自然资源/土地征收"
     *       },
     *       "facts": {
     *         "purpose": "appeal",
     *         "remit": "same-level"
     *       }
     *     }
     */
    RegisterGiven: {
      id?: string;
      registration: components['schemas']['Registration'];
      facts?: components['schemas']['FactsGiven'];
    };
    Registration: {
      /** @description YYYY-MM-DD 或 ISO 时间 · YYYY-MM-DD, or an ISO timestamp */
      receivedOn: string;
      receiver: {
        id?: string;
        /** @enum {string} */
        kind: 'petition-office' | 'organ';
        /** @enum {string} */
        sector?: 'administrative' | 'judicial' | 'discipline';
      };
      /** @enum {string} */
      channel: 'letter' | 'visit' | 'online' | 'phone' | 'fax' | 'other';
      /** @enum {string} */
      arrival?: 'direct' | 'transferred' | 'assigned';
      petitioners?: {
        count?: number;
        representatives?: number;
        identityClear?: boolean;
        people?: components['schemas']['Person'][];
      };
      accused?: {
        units?: string[];
      };
      title?: string;
      text?: string;
      content?: string;
      unit?: string;
      township?: string;
      repeatOf?: string | null;
      backlog?: {
        batch?: string | number;
      } | null;
    };
    RegistrationSeen: {
      receivedOn: components['schemas']['CivilDate'];
      receiver: {
        id?: string;
        /** @enum {string} */
        kind: 'petition-office' | 'organ';
        /** @enum {string} */
        sector?: 'administrative' | 'judicial' | 'discipline';
      };
      /** @enum {string} */
      channel: 'letter' | 'visit' | 'online' | 'phone' | 'fax' | 'other';
      /** @enum {string} */
      arrival?: 'direct' | 'transferred' | 'assigned';
      petitioners?: {
        count?: number;
        representatives?: number;
        identityClear?: boolean;
      };
      accused?: {
        units?: string[];
      };
      /** @description 只给办理的人 · For those who work on it */
      title?: string;
      /** @description 只给办理的人 · For those who work on it */
      text?: string;
      content?: string | null;
      unit?: string | null;
      township?: string | null;
      repeatOf?: string | null;
      backlog?: {
        batch?: string | number | null;
      } | null;
    };
    Remedy: {
      id: string;
      route: string;
      label: components['schemas']['Text'];
      text: components['schemas']['Text'];
      basis: components['schemas']['Basis'][];
      /** @description 从哪个事件起 · The event from which it is open */
      from: string;
      /** @enum {string} */
      status?: 'not-yet' | 'open' | 'used' | 'late-requests-to-a-person';
      openFrom?: components['schemas']['CivilDate'];
      /** @description 最后一日 · The last day */
      until?: components['schemas']['CivilDate'];
    };
    Report: {
      asOf: components['schemas']['CivilDate'];
      period: {
        from?: components['schemas']['CivilDate'];
        to?: components['schemas']['CivilDate'];
      };
      pack: {
        id: string;
        version: string;
        hash: string;
      }[];
      calendar: {
        id: string;
        version: string;
        lastNotice: number;
      };
      engine: string;
      rows: {
        read: number;
        cases: number;
        rejected: number;
      };
      assumptions: {
        id: string;
        text: components['schemas']['Text'];
        cases: number;
      }[];
      volume: components['schemas']['Volume'];
      outcomes: {
        [key: string]: {
          [key: string]: number;
        };
      };
      /** @description 每种期限各处在什么状态的有几件 · Of each deadline how many stand where */
      deadlines: {
        [key: string]: {
          [key: string]: number;
        };
      };
      indicators: components['schemas']['Indicator'][];
      integrity: {
        id: string;
        label: components['schemas']['Text'];
        count: number;
        cases?: string[];
      }[];
      breakdowns: {
        by: string;
        rows: {
          key: string;
          volume: components['schemas']['Volume'];
          deadlines: {
            [key: string]: {
              [key: string]: number;
            };
          };
          indicators: components['schemas']['Indicator'][];
        }[];
      }[];
      overdue: {
        caseId: string;
        deadline: string;
        dueOn: components['schemas']['CivilDate'];
        /** @enum {string} */
        certainty: 'official' | 'provisional' | 'unknown';
        days: number;
      }[];
      upcoming: {
        caseId: string;
        deadline: string;
        dueOn: components['schemas']['CivilDate'];
        /** @enum {string} */
        certainty: 'official' | 'provisional' | 'unknown';
        daysLeft: number;
      }[];
      attention: {
        upcoming: {
          open: number;
          undetermined: number;
        };
        overdue: {
          overdue: number;
          undetermined: number;
        };
      };
      warnings: {
        code: string;
        message: components['schemas']['Text'];
        count?: number;
        examples?: string[];
      }[];
      /** @enum {string} */
      certainty: 'official' | 'provisional' | 'unknown';
      uncertain: {
        deadline: string;
        /** @enum {string} */
        certainty: 'official' | 'provisional' | 'unknown';
        count: number;
      }[];
    };
    /**
     * @example {
     *       "facts": {
     *         "purpose": "appeal"
     *       },
     *       "reason": "与信访人核实"
     *     }
     */
    Restatement: {
      registration?: {
        [key: string]: unknown;
      };
      facts?: {
        [key: string]: (string | number | boolean) | null;
      };
      reason: string;
    };
    Run: {
      id: string;
      kind: string;
      /** @enum {string} */
      status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
      progress: {
        done: number;
        of: number | null;
      };
      error: string | null;
      asked: components['schemas']['CountGiven'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      changedAt: string;
      /** @description 完成后的报告 · The report, once it is done */
      result: components['schemas']['Report'] | null;
    };
    RunRow: {
      id: string;
      kind: string;
      /** @enum {string} */
      status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
      progress: {
        done: number;
        of: number | null;
      };
      error: string | null;
      asked: components['schemas']['CountGiven'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      changedAt: string;
    };
    Runs: {
      runs: components['schemas']['RunRow'][];
    };
    Text: {
      zh: string;
      en: string;
    };
    Undetermined: {
      id: string;
      label: components['schemas']['Text'];
      start: {
        event: string;
        on: components['schemas']['CivilDate'];
      };
      wouldBeDueOn: components['schemas']['CivilDate'];
      /** @enum {string} */
      status: 'needs-facts' | 'person-decides' | 'conflict' | 'untranslated';
      because: components['schemas']['Text'];
      needs: components['schemas']['Need'][];
      basis: components['schemas']['Basis'][];
    };
    Verification: {
      ok: boolean;
      faults: {
        chain: number;
        number: number;
        /** @enum {string} */
        code: 'changed' | 'missing' | 'reordered' | 'cut';
      }[];
    };
    /** @example {} */
    VerificationGiven: Record<string, never>;
    Volume: {
      items: number;
      byChannel: {
        [key: string]: number;
      };
      byContent: {
        [key: string]: number;
      };
      visits: {
        batches: number;
        people: number;
      };
    };
    Warning: {
      code: string;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'error';
      message: components['schemas']['Text'];
      basis: components['schemas']['Basis'][];
      /** @description 第几个事件，从 0 起 · Which event, from 0 */
      event?: number;
      deadline?: string;
      path?: string;
      reasons?: components['schemas']['Text'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  health: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 在运行 · It runs */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 可以 · It does */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Readiness'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  metrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 量度 · Measures */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openApi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 说明 · The document */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 角色和权限 · Role and permissions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  packs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 各层 · The layers */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Packs'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  facts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 事实 · The facts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Facts'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  calendarDay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        date: components['schemas']['CivilDate'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 这一日 · The day */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Day'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  calendarDue: {
    parameters: {
      query: {
        from: components['schemas']['CivilDate'];
        amount: number;
        unit: 'day' | 'workday' | 'month' | 'year';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 到期日和算法 · The day, and how */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DueDay'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  calendarBetween: {
    parameters: {
      query: {
        from: components['schemas']['CivilDate'];
        to: components['schemas']['CivilDate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 日数 · The days */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Between'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  decide: {
    parameters: {
      query?: {
        on?: components['schemas']['CivilDate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseGiven'];
      };
    };
    responses: {
      /** @description 决定 · The decision */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Decision'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assess: {
    parameters: {
      query?: {
        asOf?: components['schemas']['CivilDate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseGiven'];
      };
    };
    responses: {
      /** @description 评估 · The assessment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assessment'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  explain: {
    parameters: {
      query?: {
        asOf?: components['schemas']['CivilDate'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CaseGiven'];
      };
    };
    responses: {
      /** @description 说明 · The words */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Explanation'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listCases: {
    parameters: {
      query?: {
        /** @description 收到的机关 · Received by this body */
        office?: string;
        /** @description 现在由谁办理 · In the hands of this body */
        holder?: string;
        state?: string;
        channel?: 'letter' | 'visit' | 'online' | 'phone' | 'fax' | 'other';
        township?: string;
        /** @description 内容路径，或者它的前几级 · A content path, or its first levels */
        content?: string;
        purpose?: string;
        partition?: 'ordinary' | 'accusation';
        receivedFrom?: components['schemas']['CivilDate'];
        receivedTo?: components['schemas']['CivilDate'];
        dueBy?: components['schemas']['CivilDate'];
        open?: 'true' | 'false';
        /** @description 至多几行 · At most so many rows */
        limit?: number;
        /** @description 上一页的 next · next of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 登记簿的一部分 · A part of the register */
      200: {
        headers: {
          /** @description 下一页 · The next page (rel="next") */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  registerCase: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一个键重发同一个请求，只做一次 · The same request sent again under the same key is done once */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterGiven'];
      };
    };
    responses: {
      /** @description 已登记 · Registered */
      201: {
        headers: {
          /** @description 版本，下次用作 If-Match · The version, for If-Match */
          ETag?: string;
          /** @description 事项的地址 · Where the case is */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Act'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readCase: {
    parameters: {
      query?: never;
      header?: {
        'if-none-match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 事项 · The case */
      200: {
        headers: {
          /** @description 版本，下次用作 If-Match · The version, for If-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseSeen'];
        };
      };
      /** @description 没有变化 · Nothing has changed */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restateCase: {
    parameters: {
      query?: never;
      header?: {
        /** @description 必须有：读取时得到的 ETag · Needed: the ETag that was read */
        'if-match'?: string;
        /** @description 同一个键重发同一个请求，只做一次 · The same request sent again under the same key is done once */
        'idempotency-key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Restatement'];
      };
    };
    responses: {
      /** @description 已更正 · Put right */
      200: {
        headers: {
          /** @description 版本，下次用作 If-Match · The version, for If-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Act'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 事项已经变了 · The case has changed since */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 须带 If-Match · If-Match is needed */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readLog: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 逐条记录 · Its entries */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Log'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  appendEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description 必须有：读取时得到的 ETag · Needed: the ETag that was read */
        'if-match'?: string;
        /** @description 同一个键重发同一个请求，只做一次 · The same request sent again under the same key is done once */
        'idempotency-key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventGiven'];
      };
    };
    responses: {
      /** @description 已记录 · Recorded */
      201: {
        headers: {
          /** @description 版本，下次用作 If-Match · The version, for If-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Act'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 事项已经变了 · The case has changed since */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 须带 If-Match · If-Match is needed */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  decideCase: {
    parameters: {
      query?: {
        on?: components['schemas']['CivilDate'];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 决定 · The decision */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Decision'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assessCase: {
    parameters: {
      query?: {
        asOf?: components['schemas']['CivilDate'];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 评估 · The assessment */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assessment'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  needsOfCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 待补事实 · The missing facts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Needs'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  explainCase: {
    parameters: {
      query?: {
        asOf?: components['schemas']['CivilDate'];
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 说明 · The words */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Explanation'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openIdentity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpeningGiven'];
      };
    };
    responses: {
      /** @description 身份 · Identity */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Opened'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  giveOwnData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OwnDataGiven'];
      };
    };
    responses: {
      /** @description 全部信息 · All of it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnData'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRetention: {
    parameters: {
      query?: {
        /** @description 至多几行 · At most so many rows */
        limit?: number;
        /** @description 上一页的 next · next of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 可以清除的 · May be erased */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  eraseIdentity: {
    parameters: {
      query?: never;
      header?: {
        /** @description 必须有：读取时得到的 ETag · Needed: the ETag that was read */
        'if-match'?: string;
        /** @description 同一个键重发同一个请求，只做一次 · The same request sent again under the same key is done once */
        'idempotency-key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonGiven'];
      };
    };
    responses: {
      /** @description 已清除 · Erased */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Act'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 事项已经变了 · The case has changed since */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 须带 If-Match · If-Match is needed */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDeadlines: {
    parameters: {
      query?: {
        /** @description 由谁承担 · Who owes it */
        body?: string;
        /** @description 收到的机关 · The body that received the matter */
        office?: string;
        kind?: 'duty' | 'right' | 'target';
        dueFrom?: components['schemas']['CivilDate'];
        dueTo?: components['schemas']['CivilDate'];
        /** @description 至多几行 · At most so many rows */
        limit?: number;
        /** @description 上一页的 next · next of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 期限 · Due days */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DuePage'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rates: {
    parameters: {
      query?: {
        asOf?: components['schemas']['CivilDate'];
        from?: components['schemas']['CivilDate'];
        to?: components['schemas']['CivilDate'];
        /** @description 分组，逗号隔开，例如 unit,month · Split by, with commas, e.g. unit,month */
        by?: string;
        variant?: string;
        ids?: 'true' | 'false';
        /** @description 机构目录里的机构 · A body of the organisation directory */
        office?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 报告 · The report */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Report'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRuns: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 最近的在前 · The newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Runs'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startRun: {
    parameters: {
      query?: never;
      header?: {
        /** @description 同一个键重发同一个请求，只做一次 · The same request sent again under the same key is done once */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CountGiven'];
      };
    };
    responses: {
      /** @description 已排队 · Queued */
      202: {
        headers: {
          /** @description 进展和结果 · Its progress and result */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunRow'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 统计 · The run */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已取消 · Cancelled */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 与现状不合 · Against how things stand */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  runProgress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 事件流 · The stream of events */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listImpacts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 各次变动 · The changes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Impacts'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMovedCases: {
    parameters: {
      query?: {
        /** @description 至多几行 · At most so many rows */
        limit?: number;
        /** @description 上一页的 next · next of the page before */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 归您看的 · Those for your eyes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MovedPage'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAudit: {
    parameters: {
      query?: {
        caseId?: string;
        action?: string;
        actor?: string;
        /** @description 至多几行 · At most so many rows */
        limit?: number;
        /** @description 上一页的 next · next of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 日志的一部分 · A part of the log */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  verifyAudit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerificationGiven'];
      };
    };
    responses: {
      /** @description 核对结果 · What was found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 没有密文 · Without their secrets */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Keys'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeyGiven'];
      };
    };
    responses: {
      /** @description 新密钥 · The new key */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewKey'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文太大 · The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 正文不是 JSON · The body is not JSON */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 内容有误 · The content is wrong */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已撤销 · Revoked */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDeadLetters: {
    parameters: {
      query?: {
        /** @description 至多几行 · At most so many rows */
        limit?: number;
        /** @description 上一页的 next · next of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 消息 · The messages */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterPage'];
        };
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resendDeadLetter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已排队 · Queued again */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description 请求有误 · The request is wrong */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有凭证，或者凭证不对 · No credentials, or wrong ones */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不允许 · Not permitted */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 没有，或者不归您看 · Not there, or not for your eyes */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 不能按 Accept 的格式回答 · Not in a format of Accept */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 请求太多 · Too many requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 服务出错 · The service failed */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 暂时不行，稍后再试 · Not just now: come again */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description 数据库已满 · The store is full */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
