import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// One address of the API with what its description says of it.
struct Endpoint: Sendable {
  /// A value that the address or its query takes.
  struct Parameter: Sendable {
    var name: String
    /// What it is, in Chinese.
    var text: String
    var schema: Schema
    var isRequired = false

    init(_ name: String, _ schema: Schema, _ text: String, isRequired: Bool = false) {
      (self.name, self.schema, self.text, self.isRequired) = (name, schema, text, isRequired)
    }
  }

  /// Whether an address takes the header Idempotency-Key.
  enum KeyUse: Sendable {
    /// It changes nothing, or nothing that could be done twice.
    case none
    /// It may.
    case offered
    /// It must, and the key must be one that nobody guesses.
    case required

    /// What a key must be like; nil where none is taken.
    var rule: TextRule? {
      switch self {
      case .none: nil
      case .offered: .token(RepeatKey.length)
      case .required: .token(FileRequest.shortestToken...RepeatKey.length.upperBound)
      }
    }
  }

  /// What programs call it.
  var name: String
  var method: HTTPRequest.Method = .get
  var path: String
  /// What it does, in Chinese.
  var summary: String
  var access: Access
  /// What its query takes.
  var parameters: [Parameter] = []
  /// What its body holds; nil where it takes none.
  var body: Schema?
  /// The fields of a form that stand before the one file of it; nil where it takes no file.
  var form: [Schema.Member]?
  /// Whether it is about the case that a key opens, which its applicant has shown the number and the secret of.
  var isOwn = false
  /// Whether it takes a key under which it is done once.
  var key = KeyUse.none
  /// The status of what it answers where nothing stands against it.
  var status: HTTPResponse.Status = .ok
  /// What it answers then; of no meaning where it answers with a file.
  var reply = Schema.anyObject
  /// The media types of the file that it answers with; empty where it answers with JSON.
  var files: [String] = []
  /// Whether the record itself can stand against a question that takes no parameters.
  var refuses = false
  /// Whether one account may ask it only so often.
  var isCostly = false
  var answer: @Sendable (Call) async throws -> Response

  var route: WebRoute {
    let route = WebRoute(method: method, path: path, access: access) { [self] request, context in
      // Said before the operation is asked, so that a program without a token learns it at every address alike.
      if access != .anyone, context.principal.person == nil { throw AccessRefusal.notSignedIn }
      return try await answer(try await call(request, context))
    }
    return isCostly ? route.costly : route
  }

  private func call(_ request: Request, _ context: WebContext) async throws -> Call {
    let query = Query(request)
    try Issues.check(parameters.flatMap { $0.issues(in: query) })
    var call = Call(request: request, context: context, query: query)
    if isOwn { call.caseKey = try CaseKey(of: request) }
    guard body != nil || form != nil else { return call }
    if let body {
      call.bytes = try await request.collectedBody()
      call.body = Entry(try JSONValue(body: call.bytes, as: body))
    }
    // The key of an applicant counts for his case alone, so that two of them may choose the same.
    call.sentUnder = try repeatKey(of: request).map { text in call.caseKey.map { "case \($0.matter) \(text)" } ?? text }
    return call
  }

  /// The key that a request brings.
  ///
  /// - Throws: `Issues` where it is missing or none that can be taken.
  private func repeatKey(of request: Request) throws -> String? {
    guard let rule = key.rule else { return nil }
    let texts = request.headers[values: .idempotencyKey]
    guard let text = texts.first else {
      return key == .required ? try Self.refuse(Issue(Self.keyName, "api.noKey")) : nil
    }
    guard texts.count == 1, rule.length.contains(text.unicodeScalars.count), rule.isMet(text) else {
      let (min, max) = (rule.length.lowerBound, rule.length.upperBound)
      return try Self.refuse(Issue(Self.keyName, "api.badKey", ["min": "\(min)", "max": "\(max)"]))
    }
    return text
  }

  private static func refuse(_ issue: Issue) throws -> String? { throw Issues([issue]) }

  /// The name of the header.
  static let keyName = "Idempotency-Key"

  /// The names in the address that stand for numbers of records.
  var places: [String] { path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) } }
}

extension Endpoint.Parameter {
  /// What is wrong with the values that a query has for it.
  fileprivate func issues(in query: Query) -> [Issue] {
    let values = query.all(name)
    let isRight: Bool =
      if case .list(let element, let count) = schema {
        (values.isEmpty || count.contains(values.count)) && values.allSatisfy { element.admits($0) }
      } else {
        values.count <= 1 && values.allSatisfy { schema.admits($0) }
      }
    if isRight, !values.isEmpty || !isRequired { return [] }
    return [Issue(name, "api.badParameter", ["name": name])]
  }
}

extension Schema {
  /// Whether a text of a query is a value of the schema.
  fileprivate func admits(_ text: String) -> Bool {
    switch self {
    case .integer: Int64(text).map { breaches(of: .integer($0)).isEmpty && text == "\($0)" } ?? false
    case .flag: text == "true" || text == "false"
    default: breaches(of: .text(text)).isEmpty
    }
  }
}

extension HTTPField.Name {
  /// The header that carries the key under which something is done once.
  fileprivate static let idempotencyKey: HTTPField.Name = {
    guard let name = HTTPField.Name(Endpoint.keyName) else { preconditionFailure("no name of a header") }
    return name
  }()
}
