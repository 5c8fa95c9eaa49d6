import Disclosure

/// Carries out releases whose hour has come.
public struct ReleaseClerk: Sendable {
  private static let principal = Principal(.system("releases"), source: "job")

  private let desk: Desk

  /// A clerk at a desk.
  public init(desk: Desk) {
    self.desk = desk
  }

  /// The kinds of job that the clerk does.
  public var works: [JobWork] {
    [
      JobWork(.itemRelease, lease: 60) { [desk] job in
        guard let id = ItemRelease.ID(job.payload) else { throw HopelessJob("no release") }
        _ = try await desk.perform(CarryOutRelease(id), as: Self.principal)
      }
    ]
  }
}
