import Foundation
import HTTPTypes
import Testing
import WebSupport

@testable import JSONAPI

@Suite("What the API takes") struct SchemaTests {
  private static let schema = Schema.object([
    .init("on", .date, ""), .init("count", .integer(1...9), ""), .optional("name", .words(1...3), ""),
    .optional("tags", .list(.choice(["a", "b"]), count: 1...2), ""),
    .optional(
      "step",
      .variants("Step", by: "event", [.init("end", "", [.init("why", .words(1...9), "")]), .init("go", "", [])]), ""),
  ])

  @Test(
    "A body is held against its schema: the shape gives 400, a value 422, each with its place",
    arguments: [
      (#"{"on":"2026-02-28","count":9}"#, 200, []), (#"{"on":"2026-02-28","count":9.0,"name":null}"#, 200, []),
      (#"{"on":"2026-02-30","count":9}"#, 422, ["on"]), (#"{"on":"2026-2-3","count":10}"#, 422, ["on", "count"]),
      (#"{"on":"2026-02-28","count":"9"}"#, 400, ["count"]), (#"{"count":1e30}"#, 400, ["on", "count"]),
      (#"{"on":"2026-02-28","count":1.5}"#, 422, ["count"]), (#"{"on":null,"count":1}"#, 400, ["on"]),
      (#"{"on":"2026-02-28","count":1,"nam":"x"}"#, 400, ["nam"]),
      (#"{"on":"2026-02-28","count":1,"a\u0000b":"x"}"#, 400, ["a\u{FFFD}b"]),
      (#"{"on":"2026-02-28","count":1,"name":"\u0000"}"#, 422, ["name"]),
      (#"{"on":"2026-02-28","count":1,"name":"四个汉字"}"#, 422, ["name"]),
      (#"{"on":"2026-02-28","count":1,"tags":["a","c"]}"#, 422, ["tags.1"]),
      (#"{"on":"2026-02-28","count":1,"tags":[]}"#, 422, ["tags"]),
      (#"{"on":"2026-02-28","count":1,"tags":{"0":"a"}}"#, 400, ["tags"]),
      (#"{"on":"2026-02-28","count":1,"step":{"event":"end"}}"#, 400, ["step.why"]),
      (#"{"on":"2026-02-28","count":1,"step":{"event":"go","why":"x"}}"#, 400, ["step.why"]),
      (#"{"on":"2026-02-28","count":1,"step":{"event":"stop"}}"#, 400, ["step.event"]),
      (#"{"on":"2026-02-28","count":1,"step":{}}"#, 400, ["step.event"]), ("[]", 400, [""]), ("1", 400, [""]),
      ("{", 400, nil), (#"{"on":"\#u{D7FF}\ud800","count":1}"#, 400, nil), (#"{"count":1,"count":1}"#, 400, nil),
      (String(repeating: "[", count: 100_000), 400, nil),
    ] as [(String, Int, [String]?)])
  func held(body: String, status: Int, fields: [String]?) throws {
    do {
      _ = try JSONValue(body: Array(body.utf8), as: Self.schema)
      #expect(status == 200)
    } catch {
      let refusal = Refusal(error)
      #expect(refusal.status.code == status, "\(refusal)")
      #expect(refusal.issues.map(\.field) == fields ?? [])
      #expect(refusal.issues.allSatisfy { !$0.message.hasPrefix("api.") })
    }
  }

  @Test("No more breaches are told than somebody reads")
  func most() throws {
    let many = JSONValue.list(Array(repeating: .text("x"), count: 100_000))
    let schema = Schema.list(.flag)
    #expect(schema.breaches(of: many).count == Schema.mostBreaches)
  }

  @Test("A member that may be left out may be null, and the description says so")
  func nullable() {
    var components: [String: JSONValue] = [:]
    let schema = Schema.object([
      .optional("a", .choice(["x"]), "甲"), .optional("b", .named("B", .flag), "乙"), .init("c", .flag, "丙"),
    ])
    let expected: JSONValue = [
      "type": "object", "additionalProperties": false, "required": ["c"],
      "properties": [
        "a": ["type": ["string", "null"], "enum": ["x", .null], "description": "甲"],
        "b": ["anyOf": [["$ref": "#/components/schemas/B"], ["type": "null"]], "description": "乙"],
        "c": ["type": "boolean", "description": "丙"],
      ],
    ]
    #expect(schema.document(&components) == expected)
    #expect(components == ["B": ["type": "boolean"]])
  }
}
