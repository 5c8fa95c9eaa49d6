import Disclosure
import HTTPTypes
import Operations

/// The description of the API in the form of OpenAPI 3.1, made from the endpoints themselves.
struct APIDescription: Encodable {
  private struct Info: Encodable {
    var title = "公开"
    var version: String
  }

  private struct Schema: Encodable {
    var type = "string"
  }

  private struct Parameter: Encodable {
    var name: String
    var `in`: String
    var description: String
    var required: Bool
    var schema = Schema()
  }

  private struct Answer: Encodable {
    var description: String
  }

  private struct Body: Encodable {
    struct Object: Encodable {
      struct Member: Encodable {
        var description: String
      }
      var type = "object"
      var required: [String]
      var properties: [String: Member]
    }
    struct Content: Encodable {
      var schema: Object
    }
    var required = true
    var content: [String: Content]
  }

  private struct Action: Encodable {
    var summary: String
    var security: [[String: [String]]]
    var parameters: [Parameter]
    var requestBody: Body?
    var responses: [String: Answer]
  }

  private struct Scheme: Encodable {
    var type = "http"
    var scheme = "bearer"
  }

  private struct Components: Encodable {
    var securitySchemes = ["token": Scheme()]
  }

  private let openapi = "3.1.0"
  private let info: Info
  private let components = Components()
  private var paths: [String: [String: Action]] = [:]

  init(endpoints: [Endpoint], version: String) {
    info = Info(version: version)
    for endpoint in endpoints {
      paths[Self.pattern(endpoint.path), default: [:]][endpoint.method.rawValue.lowercased()] = Self.action(endpoint)
    }
  }

  private static func action(_ endpoint: Endpoint) -> Action {
    var responses = ["200": Answer(description: "JSON"), "422": Answer(description: "{status, code, message, issues}")]
    if endpoint.method == .post { responses["201"] = Answer(description: "JSON; Location") }
    if endpoint.access != .anyone { responses["401"] = Answer(description: "{status, code, message}") }
    return Action(
      summary: endpoint.summary, security: endpoint.access == .anyone ? [] : [["token": []]],
      parameters: endpoint.parameters.map { parameter in
        let isInPath = endpoint.path.contains(":\(parameter.name)")
        return Parameter(
          name: parameter.name, in: isInPath ? "path" : "query", description: parameter.text,
          required: parameter.isRequired)
      },
      requestBody: endpoint.body.isEmpty ? nil : body(endpoint.body), responses: responses)
  }

  private static func body(_ members: [Endpoint.Parameter]) -> Body {
    let properties = members.map { ($0.name, Body.Object.Member(description: $0.text)) }
    let object = Body.Object(
      required: members.filter(\.isRequired).map(\.name),
      properties: Dictionary(properties) { first, _ in first })
    return Body(content: ["application/json": Body.Content(schema: object)])
  }

  /// `/organs/:id` as OpenAPI writes it: `/organs/{id}`.
  private static func pattern(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
  }
}
