import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import WebSupport

@testable import Workbench

/// One request of a walk: an address of the table with a record behind it, and a form that can be sent as it is.
struct WalkRequest {
  let line: RouteTable.Line
  let place: WalkPlace
  /// Who asks; nil for nobody.
  let walker: Walker?
  /// What stands for a parameter that is a word.
  let word: String

  /// The words that a parameter may be; one empty word where it has none.
  static func words(of line: RouteTable.Line) -> [String] {
    switch line.path.split(separator: "/").last {
    case ":action": ["reset", "unlock", "second-factor", "sessions", "disable", "enable"]
    case ":format": ["csv", "xlsx"]
    case ":name": ["desk.soonWorkdays", "desk.announcement"]
    case ":kind": ["general", "identityPapers"]
    case ":year": ["2026"]
    case ":sequence": ["1"]
    case ":series": ["matter.general", "document.letter"]
    default: [""]
    }
  }

  /// The address.
  var path: String {
    let parts = line.path.split(separator: "/").map { part -> String in
      switch part {
      case ":id": "\(id)"
      case ":letter": letter
      case ":form": "registrationSheet"
      case ":import": "\(place.records + 95)"
      case ":seal": "\(place.records + 86)"
      case ":file": "\(place.records + (line.path.contains("/papers") ? 22 : 21))"
      case ":delivery": "\(place.records + 85)"
      case ":party": "\(place.records + (line.path.contains("/requests/") ? 14 : 11))"
      case ":consultation": "\(place.records + 71)"
      case ":remedy": "\(place.records + 90)"
      case ":succession": "\(place.records + 70)"
      case ":chain": "\(place.rawValue)"
      case let part where part.hasPrefix(":"): word
      default: String(part)
      }
    }
    let path = "/" + parts.joined(separator: "/")
    return path + query
  }

  private var query: String {
    switch line.path {
    case "/desk/grants/:id/revocation": "?person=\(place.records + 50)"
    case "/desk/roles/new": "?duty=business"
    case "/desk/organs/:id/guide/comparison": "?from=1&to=1"
    case "/desk/counts/freezing": "?organ=\(place.rawValue)&year=2025"
    case "/desk/counts", "/desk/counts/tables.xlsx": "?organ=\(place.rawValue)&year=2026"
    case "/desk/counts/cases":
      "?organ=\(place.rawValue)&year=2026&table=requests&row=receivedNew&column=total"
    case "/api/v1/organs/:id/tables": "?year=2026"
    case "/api/v1/organs/:id/tables/cases": "?year=2026&cell=requests.receivedNew.total"
    case "/desk/items/:id/findings/waiver": "?key=k&version=\(place.records + 96)"
    case "/api/v1/search": "?q=a"
    case "/api/v1/calendar/due": "?from=2026-03-16&workdays=20"
    default: ""
    }
  }

  /// The number of the record behind the address.
  private var id: Int64 {
    let parts = line.path.split(separator: "/").map(String.init)
    let base = place.records
    switch parts.count > 1 ? parts[parts[0] == "desk" ? 1 : 2] : "" {
    case "matters": return base + matter(parts.last ?? "")
    case "register": return base + 95
    case "requests" where Self.isAfterReply(parts): return base + 5
    case "requests": return base + 4
    case "items": return base + (parts.last == "opinion" ? 7 : 6)
    case "chains": return base + 31
    case "profile", "notifications", "absences": return personal
    case "people": return place == .own ? personal : base + (line.path.hasSuffix("roles") ? 50 : 52)
    case "organs": return place.rawValue
    case "roles": return 1
    case "grants": return base + 60
    case "identity": return base + 23
    case "retention": return base + 41
    case "files": return base + (parts.last == "reveal" ? 22 : 21)
    case "parties": return base + 11
    case "jobs": return base + 42
    default: return 0
    }
  }

  /// A letter: the signed one where it is sent, the draft where it is changed; a kind of letter for templates.
  private var letter: String {
    if line.path.hasPrefix("/desk/letter-templates") { return "receipt" }
    return "\(place.records + (line.path.contains("/delivery") || line.path.contains("/file.") ? 80 : 81))"
  }

  /// Whether an address is about what comes after the reply to a request.
  static func isAfterReply(_ parts: [String]) -> Bool {
    parts.contains("remedies") || ["like", "publication", "suggestion", "report"].contains(parts.last ?? "")
  }

  private var personal: Int64 { place == .own ? walker?.person.rawValue ?? 0 : place.records + 50 }

  private func matter(_ step: String) -> Int64 {
    switch MatterStep(rawValue: step) {
    case .agreement, .return, .transfer, .skip, .recall: 2
    case .reopening: 3
    default: 1
    }
  }

  /// Asks the desk, as a browser with the session of the walker would.
  func ask(_ client: any TestClientProtocol) async throws -> TestResponse {
    var headers: HTTPFields = [:]
    if let walker { headers[.cookie] = "gongkai=\(walker.session)" }
    guard line.method == "POST" else {
      return try await client.executeRequest(uri: path, method: .get, headers: headers, body: nil)
    }
    let token = walker.map { Secret.formToken(of: $0.session) } ?? ""
    if isUpload { return try await send(file: "%PDF-1.7\n%%EOF", token, headers, client) }
    headers[.contentType] = "application/x-www-form-urlencoded"
    let fields =
      [("_token", token), ("version", "1")]
      + WalkForms(place: place, person: walker?.person.rawValue ?? 0).fields(of: line.path, word)
    return try await client.executeRequest(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: Query(fields).encoded))
  }

  /// Asks the API, as a program with the token of the walker would.
  func askAsProgram(_ client: any TestClientProtocol) async throws -> TestResponse {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let walker { headers[.authorization] = "Bearer \(walker.token)" }
    if line.method == "POST", isUpload { return try await send(file: "%PDF-1.7\n%%EOF", "", headers, client) }
    let body = WalkBody(place: place).text(of: line.path)
    return try await client.executeRequest(
      uri: path, method: line.method == "POST" ? .post : .get, headers: headers,
      body: line.method == "POST" ? ByteBuffer(string: body) : nil)
  }

  private var isUpload: Bool {
    ["/files", "/papers", "/people/import", "/requests/import", "/desk/seals", "/items/:id/text"].contains {
      line.path.hasSuffix($0)
    }
  }

  private func send(
    file: String, _ token: String, _ headers: HTTPFields, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=XX"
    let body =
      "--XX\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n\(token)\r\n"
      + "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n\(file)\r\n--XX--\r\n"
    return try await client.executeRequest(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
  }
}
