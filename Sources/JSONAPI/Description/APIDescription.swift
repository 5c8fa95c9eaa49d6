import Disclosure
import HTTPTypes
import Hummingbird
import Operations

/// The description of the API in the form of OpenAPI 3.1, made from the endpoints themselves.
struct APIDescription {
  /// The document.
  let document: JSONValue

  init(endpoints: [Endpoint], version: String) {
    var schemas: [String: JSONValue] = [:]
    var paths: [String: [String: JSONValue]] = [:]
    for endpoint in endpoints {
      let action = Self.action(endpoint, links: APILinks.links(from: endpoint, among: endpoints), &schemas)
      paths[Self.pattern(endpoint.path), default: [:]][endpoint.method.rawValue.lowercased()] = action
    }
    _ = Schema.problem.document(&schemas)
    document = [
      "openapi": "3.1.0",
      "info": [
        "title": "公开", "version": .text(version),
        "description": "政府信息公开工作平台的接口。每个操作与工作台上的同一操作等同：权限、校验、留痕都一样。",
      ],
      "servers": [["url": "/"]],
      "tags": .list(Self.tags.map { ["name": .text($0.name), "description": .text($0.text)] }),
      "paths": .object(paths.mapValues { .object($0) }),
      "components": [
        "schemas": .object(schemas), "responses": .object(Self.refusals),
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer", "description": "在工作台“我的账号”中制作的令牌，只具有制作时选定的权限。",
          ]
        ],
      ],
    ]
  }

  private static let tags: [(name: String, text: String)] = [
    ("public", "任何人都可以使用，不需要令牌"), ("office", "需要令牌"),
  ]

  private static func action(
    _ endpoint: Endpoint, links: JSONValue?, _ schemas: inout [String: JSONValue]
  ) -> JSONValue {
    var responses = responses(endpoint, &schemas)
    if let links {
      responses["\(endpoint.status.code)"] = responses["\(endpoint.status.code)"]?.adding(["links": links])
    }
    var action: [String: JSONValue] = [
      "operationId": .text(endpoint.name), "summary": .text(endpoint.summary),
      "description": .text(requirement(endpoint.access)),
      "tags": [endpoint.access == .anyone ? "public" : "office"],
      "security": endpoint.access == .anyone ? [[:], ["token": []]] : [["token": []]],
      "parameters": .list(parameters(endpoint, &schemas)),
      "responses": .object(responses),
    ]
    if let body = endpoint.body {
      action["requestBody"] = [
        "required": true, "content": ["application/json": ["schema": body.document(&schemas)]],
      ]
    } else if let form = endpoint.form {
      action["requestBody"] = [
        "required": true, "content": ["multipart/form-data": ["schema": document(of: form, &schemas)]],
      ]
    }
    return .object(action)
  }

  /// A form with one file, which stands behind its fields; what comes after the file is not looked at.
  private static func document(of form: [Schema.Member], _ schemas: inout [String: JSONValue]) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for member in form {
      properties[member.name] = member.schema.document(&schemas).adding(["description": .text(member.text)])
    }
    properties["file"] = ["type": "string", "format": "binary", "description": "文件，放在其他字段之后；种类由内容判断"]
    let required = form.filter(\.isRequired).map(\.name) + ["file"]
    return [
      "type": "object", "properties": .object(properties), "required": .list(required.map(JSONValue.text)),
    ]
  }

  private static func requirement(_ access: Access) -> String {
    switch access {
    case .anyone: "不需要令牌。"
    case .signedIn: "需要令牌；能看到和办理什么，由令牌所有人的权限和令牌选定的权限决定。"
    case .capability(let capability): "需要令牌具有权限 `\(capability.rawValue)`。"
    case .system: "只供系统自身使用。"
    }
  }

  private static func parameters(_ endpoint: Endpoint, _ schemas: inout [String: JSONValue]) -> [JSONValue] {
    var parameters = endpoint.places.map { name in
      parameter(name, in: "path", "编号", true, Schema.id.document(&schemas))
    }
    for one in endpoint.parameters {
      parameters.append(parameter(one.name, in: "query", one.text, one.isRequired, one.schema.document(&schemas)))
    }
    if endpoint.isOwn {
      let text = "打开案件的钥匙：凭编号和查询码查询时给出，半小时内有效。"
      parameters.append(
        parameter(CaseKey.headerName, in: "header", text, true, Schema.text(CaseKey.rule).document(&schemas)))
    }
    if let rule = endpoint.key.rule {
      let text = "一次提交的键，由程序随机生成。以同一个键原样重发，得到同样的答复，不会重复办理；保留七天。同一个键用于别的内容，会被退回（422）。"
      parameters.append(
        parameter(
          Endpoint.keyName, in: "header", text, endpoint.key == .required, Schema.text(rule).document(&schemas)))
    }
    return parameters
  }

  private static func parameter(
    _ name: String, in place: String, _ text: String, _ isRequired: Bool, _ schema: JSONValue
  ) -> JSONValue {
    [
      "name": .text(name), "in": .text(place), "description": .text(text), "required": .flag(isRequired),
      "schema": schema,
    ]
  }

  /// `/organs/:id` as OpenAPI writes it: `/organs/{id}`.
  static func pattern(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
  }
}
