import Disclosure
import Documents
import Operations

/// An explanation as JSON, as `docs/schemas/explain-access.schema.json` describes it.
enum AccessExplanationJSON {
  static func bytes(_ explanation: AccessExplanation) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "gongkai.explain-access/1")
      json.member("user", explanation.person.signInName)
      json.member("record", "\(explanation.subject.kind):\(explanation.subject.id)")
      json.member("organ", explanation.organ.name)
      json.key("allowed")
      json.value(explanation.isAllowed)
      json.key("steps")
      json.array(explanation.steps) { json, step in
        json.object { json in
          json.member("effect", step.effect.rawValue)
          json.member("reason", step.key)
          json.member("sentence", step.sentence)
        }
      }
      json.key("capabilities")
      json.array(explanation.capabilities.map(\.rawValue).sorted()) { json, name in json.value(name) }
    }
    json.endDocument()
    return json.bytes
  }
}
