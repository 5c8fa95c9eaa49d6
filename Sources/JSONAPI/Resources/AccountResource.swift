import Disclosure
import Hummingbird
import Operations
import WebSupport

/// Whose token it is, and what it may do.
struct AccountResource: Sendable {
  let desk: Desk

  var me: Endpoint {
    Endpoint(path: APIRoutes.me, summary: "令牌属于谁、可以做什么", access: .signedIn) { _, context in
      struct Shape: Encodable {
        struct Power: Encodable {
          var organ: Int64
          var reach: String
          var capabilities: [String]
        }
        var person: Int64
        var name: String
        var organ: Int64
        var powers: [Power]
      }
      let account = try await desk.answer(OwnAccount(), as: context.principal)
      return try Response(
        json: Shape(
          person: account.person.id.rawValue, name: account.person.name, organ: account.person.organ.rawValue,
          powers: account.powers.map { power in
            Shape.Power(
              organ: power.organ.rawValue, reach: power.reach.rawValue,
              capabilities: power.capabilities.map(\.rawValue).sorted())
          }))
    }
  }
}
