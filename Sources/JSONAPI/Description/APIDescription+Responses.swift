import HTTPTypes
import Hummingbird
import Operations

extension APIDescription {
  /// Every status that an endpoint can answer with.
  static func responses(_ endpoint: Endpoint, _ schemas: inout [String: JSONValue]) -> [String: JSONValue] {
    var reply: [String: JSONValue] = ["description": .text(endpoint.summary)]
    if endpoint.files.isEmpty {
      reply["content"] = ["application/json": ["schema": endpoint.reply.document(&schemas)]]
    } else {
      reply["content"] = .object(Dictionary(uniqueKeysWithValues: endpoint.files.map { ($0, [:]) }))
      reply["headers"] = [
        "Content-Disposition": ["description": "文件名", "required": true, "schema": ["type": "string"]]
      ]
    }
    if endpoint.status == .created, endpoint.access != .anyone {
      reply["headers"] = [
        "Location": [
          "description": "新记录的地址", "required": true, "schema": ["type": "string", "format": "uri-reference"],
        ]
      ]
    }
    var responses: [String: JSONValue] = ["\(endpoint.status.code)": .object(reply)]
    for code in statuses(endpoint) { responses[code] = ["$ref": .text("#/components/responses/Refused\(code)")] }
    return responses
  }

  /// The statuses of refusals: who sends no host or a wrong token, or asks too often, is refused anywhere.
  private static func statuses(_ endpoint: Endpoint) -> [String] {
    var codes: Set = ["400", "401", "429"]
    if endpoint.access != .anyone || endpoint.method == .post { codes.insert("403") }
    let takes = endpoint.body != nil || endpoint.form != nil
    if !endpoint.places.isEmpty || takes { codes.insert("404") }
    if !endpoint.parameters.isEmpty || takes || endpoint.isOwn || endpoint.refuses { codes.insert("422") }
    if takes { codes.formUnion(["409", "413", "415"]) }
    if endpoint.form != nil { codes.insert("408") }
    return codes.sorted()
  }

  /// What each refusal means, and what to do.
  static let refusals: [String: JSONValue] = {
    let texts: [(code: Int64, text: String)] = [
      (400, "请求无法理解：请求体不是 JSON，缺少成员、有多余或重名的成员，或者类型不对"),
      (401, "没有令牌，或者令牌无效、已过期、已撤销"),
      (403, "令牌没有所需的权限，或者请求来自其他网站的页面"),
      (404, "没有这个记录，或者令牌所有人看不到它"),
      (408, "上传太慢，已经停止：请检查网络后重新提交"),
      (409, "记录已被他人修改：请重新读取，以新的 version 再试"),
      (413, "请求体超过 1 MiB，或者文件超过上限"),
      (415, "请求体不是 application/json，或者提交文件时不是 multipart/form-data"),
      (422, "参数或成员的值不对（issues 逐项说明），或者法律、流程不允许这样做（code 和 message 说明）"),
      (429, "过于频繁：请在 Retry-After 秒后再试"),
    ]
    var refusals: [String: JSONValue] = [:]
    for (code, text) in texts {
      var refusal: [String: JSONValue] = [
        "description": .text(text),
        "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Refusal"]]],
      ]
      if code == 429 {
        refusal["headers"] = [
          "Retry-After": [
            "description": "秒", "required": true, "schema": ["type": "integer", "minimum": 1],
          ]
        ]
      }
      refusals["Refused\(code)"] = .object(refusal)
    }
    return refusals
  }()
}

extension Schema {
  /// What every refusal looks like.
  static let problem = Schema.named(
    "Refusal",
    .object([
      Member("status", .integer(400...599), "状态码"),
      Member("code", .words(1...100), "供程序判断的代码"),
      Member("message", .words, "发生了什么、怎么办"),
      Member(
        "issues",
        .list(
          .object([
            Member("field", .words, "成员或参数的名称，列表中的以序号表示，例如 evidence.0.on；空表示整体"),
            Member("message", .words, "哪里不对、怎么改"),
          ])), "逐项说明"),
    ]))
}
