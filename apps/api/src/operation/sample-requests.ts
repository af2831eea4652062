/** What the first requests are made of. */
export interface SampleToTell {
  readonly url: string;
  readonly key: string;
  /** A key of a unit, to see with its eyes. */
  readonly unitKey: string;
  readonly unit: string;
  readonly office: string;
  readonly cases: number;
  readonly today: string;
}

/** The three requests to try first, as lines to paste into a shell. */
export const firstRequests = ({
  url,
  key,
  unitKey,
  unit,
  office,
  cases,
  today,
}: SampleToTell): string => {
  const id = `${office}-first`;
  const matter = {
    id,
    registration: {
      receivedOn: today,
      receiver: { id: office, kind: 'petition-office' },
      channel: 'letter',
      content: '自然资源/土地征收',
      title: '【虚构】补偿标准未公开',
    },
    facts: { purpose: 'appeal', remit: 'same-level', priorHandling: 'none' },
  };
  return [
    `望舒县（虚构）2023 年登记册已载入：${cases} 件。停止后什么也不留。`,
    `The year 2023 of Wangshu County (invented) is loaded: ${cases} cases. Nothing is kept when it stops.`,
    '',
    `地址 Address: ${url}    说明 Reference: ${url}/reference`,
    '',
    '先设密钥（一天有效），再试三个请求 · Set the key (valid for a day), then try three requests',
    `export KEY='${key}'`,
    '',
    '一、登记一件 · 1. Register a matter',
    `curl -sS '${url}/v1/cases' -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '${JSON.stringify(matter)}'`,
    '',
    '二、它的期限，最迟哪一天、依据哪一条 · 2. Its due days, each with its article',
    `curl -sS '${url}/v1/cases/${id}/assessment' -H "Authorization: Bearer $KEY"`,
    '',
    '三、本局 2023 年的三率 · 3. The office’s rates of 2023',
    `curl -sS '${url}/v1/rates?office=${office}&asOf=2024-02-26&from=2023-01-01&to=2023-12-31' -H "Authorization: Bearer $KEY"`,
    '',
    `承办单位 ${unit} 能看到什么，用它的密钥 · What the unit ${unit} sees, with its own key`,
    `export UNIT_KEY='${unitKey}'`,
  ].join('\n');
};
