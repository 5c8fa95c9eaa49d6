/// Where answers lead: which addresses take what an answer tells, so that a program finds its way by the description.
enum APILinks {
  /// One way from an answer to the addresses that take its members.
  fileprivate struct Way: Sendable {
    /// The names of the endpoints whose answer it is.
    var from: [String]
    /// What the addresses begin with that it leads to.
    var path: String
    /// Where the values come from, by the names of parameters.
    var parameters: [String: String]
    /// Where the version comes from, for those who take one.
    var version = ""
    /// What goes into the body besides.
    var body: [String: String] = [:]
  }

  private static let ways = [
    Way(
      from: ["registerRequest", "takeStep"], path: APIRoutes.request, parameters: ["path.id": "$response.body#/id"],
      version: "$response.body#/version"),
    Way(
      from: ["registerRequest", "convertToPublication"], path: APIRoutes.matter,
      parameters: ["path.id": "$response.body#/id"], version: "$response.body#/version"),
    Way(
      from: ["getRequest"], path: APIRoutes.requestLetter,
      parameters: ["path.id": "$request.path.id", "path.letter": "$response.body#/letters/0/id"],
      version: "$response.body#/letters/0/version"),
    Way(
      from: ["getRequest"], path: APIRoutes.requestParty,
      parameters: ["path.id": "$request.path.id", "path.party": "$response.body#/parties/0/id"],
      version: "$response.body#/matter/version"),
    Way(
      from: ["recordDelivery"], path: APIRoutes.delivery,
      parameters: ["path.id": "$request.path.id", "path.delivery": "$response.body#/delivery/id"]),
    Way(
      from: ["addRemedy"], path: APIRoutes.remedy,
      parameters: ["path.id": "$request.path.id", "path.remedy": "$response.body#/remedy/id"],
      version: "$response.body#/remedy/version"),
    Way(
      from: ["attachFile"], path: APIRoutes.matterFile,
      parameters: ["path.id": "$request.path.id", "path.file": "$response.body#/id"]),
    Way(
      from: ["attachPaper"], path: APIRoutes.paperRemoval,
      parameters: [
        "path.id": "$request.path.id", "path.party": "$request.path.party", "path.file": "$response.body#/id",
      ]),
    Way(
      from: ["fileRequest"], path: APIRoutes.following, parameters: [:],
      body: ["number": "$response.body#/number", "secret": "$response.body#/secret"]),
    Way(
      from: ["followRequest"], path: APIRoutes.ownCase,
      parameters: ["header.Case-Key": "$response.body#/key", "path.letter": "$response.body#/letters/0/id"]),
  ]

  /// Where the answer of an endpoint leads; nil where it leads nowhere.
  static func links(from endpoint: Endpoint, among endpoints: [Endpoint]) -> JSONValue? {
    var links: [String: JSONValue] = [:]
    for way in ways where way.from.contains(endpoint.name) {
      for target in endpoints where target.path.hasPrefix(way.path) && way.reaches(target) {
        links[target.name] = way.link(to: target)
      }
    }
    return links.isEmpty ? nil : .object(links)
  }
}

extension APILinks.Way {
  /// Whether it brings all that the path of an endpoint names.
  fileprivate func reaches(_ endpoint: Endpoint) -> Bool {
    endpoint.places.allSatisfy { parameters["path.\($0)"] != nil }
  }

  /// The link as OpenAPI writes it.
  fileprivate func link(to endpoint: Endpoint) -> JSONValue {
    let places = Set(endpoint.places.map { "path.\($0)" })
    let own = parameters.filter { !$0.key.hasPrefix("path.") || places.contains($0.key) }
    var link: [String: JSONValue] = [
      "operationId": .text(endpoint.name), "parameters": .object(own.mapValues(JSONValue.text)),
    ]
    var members = body
    if !version.isEmpty, endpoint.body?.takes("version") == true { members["version"] = version }
    if !members.isEmpty { link["requestBody"] = .object(members.mapValues(JSONValue.text)) }
    return .object(link)
  }
}

extension Schema {
  /// Whether an object has a member of that name, whatever variant it is.
  fileprivate func takes(_ name: String) -> Bool {
    switch self {
    case .object(let members): members.contains { $0.name == name }
    case .variants(_, _, let variants): variants.allSatisfy { $0.members.contains { $0.name == name } }
    case .named(_, let schema): schema.takes(name)
    default: false
    }
  }
}
