import { describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/model/case.ts';
import { messagesIn } from './messages-in.ts';

const customer = (text: string): Message => ({ speaker: 'customer', text });
const agent = (text: string): Message => ({ speaker: 'agent', text });
const call = (name: string, args: string, id?: string): Message => ({
  speaker: 'agent',
  text: '',
  toolCalls: [{ name, arguments: args, by: 'agent', ...(id === undefined ? {} : { id }) }],
});
const answer = (text: string, answers: Partial<Message['answers']> = {}): Message => ({
  speaker: 'tool',
  text,
  answers: { failed: false, ...answers },
});

describe('messages are found in what', () => {
  it.each<[string, unknown, Message[]]>([
    [
      'a chat API was asked',
      { model: 'm', messages: [{ role: 'user', content: 'Hello' }] },
      [customer('Hello')],
    ],
    [
      'a chat API answered',
      {
        choices: [
          {
            message: {
              role: 'assistant',
              content: null,
              tool_calls: [{ id: 'c1', function: { name: 'refund', arguments: '{"eur":5}' } }],
            },
          },
          { message: { role: 'assistant', content: 'not taken' } },
        ],
      },
      [call('refund', '{"eur":5}', 'c1')],
    ],
    [
      'a responses API was asked',
      {
        instructions: 'Be kind',
        input: [
          { role: 'user', content: [{ type: 'input_text', text: 'Hi' }] },
          { type: 'reasoning', summary: [] },
          { type: 'function_call', name: 'find', arguments: '{}', call_id: 'c1' },
          { type: 'function_call_output', call_id: 'c1', output: 'found' },
        ],
      },
      [
        { speaker: 'system', text: 'Be kind' },
        customer('Hi'),
        call('find', '{}', 'c1'),
        answer('found', { callId: 'c1' }),
      ],
    ],
    [
      'a responses API answered',
      {
        object: 'response',
        output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hi' }] }],
      },
      [agent('Hi')],
    ],
    [
      'Anthropic was asked, with the answer of a tool inside a message of the customer',
      {
        system: [{ type: 'text', text: 'Be short' }],
        messages: [
          {
            role: 'assistant',
            content: [
              { type: 'thinking', thinking: 'hm' },
              { type: 'tool_use', id: 't1', name: 'find', input: { q: 1 } },
            ],
          },
          {
            role: 'user',
            content: [
              { type: 'tool_result', tool_use_id: 't1', content: 'none', is_error: true },
              { type: 'text', text: 'And?' },
            ],
          },
        ],
      },
      [
        { speaker: 'system', text: 'Be short' },
        call('find', '{"q":1}', 't1'),
        answer('none', { callId: 't1', failed: true }),
        customer('And?'),
      ],
    ],
    [
      'Gemini was asked',
      {
        contents: [
          { role: 'user', parts: [{ text: 'Hi' }] },
          { role: 'model', parts: [{ function_call: { name: 'greet', args: {} } }] },
          { role: 'user', parts: [{ function_response: { name: 'greet', response: { ok: true } } }] },
        ],
        config: { system_instruction: 'Greet' },
      },
      [
        { speaker: 'system', text: 'Greet' },
        customer('Hi'),
        call('greet', '{}'),
        answer('{"ok":true}', { name: 'greet' }),
      ],
    ],
    [
      'Gemini answered',
      { candidates: [{ content: { role: 'model', parts: [{ text: 'Hi' }] } }] },
      [agent('Hi')],
    ],
    [
      'LangChain wrote, by class',
      [
        [
          {
            lc: 1,
            type: 'constructor',
            id: ['langchain', 'schema', 'HumanMessage'],
            kwargs: { content: 'Hi' },
          },
        ],
      ],
      [customer('Hi')],
    ],
    [
      'LangChain wrote, by type',
      {
        messages: [
          { type: 'human', content: 'Hi' },
          {
            type: 'ai',
            content: '',
            tool_calls: [{ name: 'find', args: { q: 'a' }, id: 'c1', type: 'tool_call' }],
          },
          { type: 'tool', content: 'a', name: 'find', tool_call_id: 'c1', status: 'success' },
        ],
      },
      [customer('Hi'), call('find', '{"q":"a"}', 'c1'), answer('a', { callId: 'c1', name: 'find' })],
    ],
    [
      'LangChain generated',
      { generations: [[{ text: 'Hi', message: { id: ['x', 'AIMessage'], kwargs: { content: 'Hi' } } }]] },
      [agent('Hi')],
    ],
    [
      'OpenTelemetry calls parts',
      [
        {
          role: 'assistant',
          parts: [{ type: 'tool_call', id: 'c1', name: 'find', arguments: { q: 1 } }],
          finish_reason: 'tool_call',
        },
        { role: 'tool', parts: [{ type: 'tool_call_response', id: 'c1', response: 'ok' }] },
        { role: 'assistant', parts: [{ type: 'text', content: 'Done' }] },
      ],
      [call('find', '{"q":1}', 'c1'), answer('ok', { callId: 'c1' }), agent('Done')],
    ],
    [
      'Bedrock answered',
      {
        output: {
          message: {
            role: 'assistant',
            content: [{ text: 'Hi' }, { toolUse: { toolUseId: 'u1', name: 'find', input: {} } }],
          },
        },
      },
      [{ ...call('find', '{}', 'u1'), text: 'Hi' }],
    ],
    [
      'a tracer wrote as lines of text',
      'system: Be kind\nuser: Two\nlines\nassistant: None\ntool: {"a": 1}',
      [{ speaker: 'system', text: 'Be kind' }, customer('Two\nlines'), answer('{"a": 1}')],
    ],
    [
      'a tracer printed as objects of Python',
      {
        messages: [
          "role='user' content='It\\'s\\nbroken' name=None",
          "role='assistant' content=None name=None",
        ],
      },
      [customer("It's\nbroken")],
    ],
  ])('%s', (_, value, wanted) => {
    expect(messagesIn(value)).toEqual(wanted);
  });

  it.each<[string, unknown]>([
    ['text that nobody is named in', 'Where is my parcel?'],
    ['a form', { intent: 'refund', confidence: 0.7 }],
    ['search results', [{ title: 'a', content: 'b' }]],
    ['nothing', null],
  ])('but not in %s', (_, value) => {
    expect(messagesIn(value)).toBeNull();
  });

  it('leaves out descriptions of tools and keeps images as attachments', () => {
    const list = [
      { role: 'tool', content: { type: 'function', function: { name: 'find', parameters: {} } } },
      {
        role: 'user',
        content: [{ type: 'image_url', image_url: { url: 'https://example.org/a/receipt.png' } }],
      },
    ];
    expect(messagesIn(list)).toEqual([
      { speaker: 'customer', text: '', attachments: [{ name: 'receipt.png' }] },
    ]);
  });
});
