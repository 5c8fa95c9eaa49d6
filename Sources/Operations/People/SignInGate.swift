import CivilTime
import Disclosure
import Persistence

/// Slows down guessing without locking anybody out.
///
/// Attempts are counted before the password is checked, by account and address, by account over all unknown addresses,
/// by address, and altogether. Whoever comes from a device or an address that the owner used before is counted on his
/// own only: an attacker elsewhere cannot keep the owner out.
struct SignInGate {
  /// For how long a device or an address is known, in seconds: 90 days.
  static let acquaintance: Int64 = 90 * 86_400
  /// How many attempts from unknown places the whole installation takes in a minute.
  static let attemptsAMinute = 600

  /// How many attempts are free, and how long to wait after each further one; the waiting time doubles.
  struct Pace {
    var free: Int
    var first: Int64
    var longest: Int64

    static let pair = Pace(free: 5, first: 30, longest: 900)
    static let account = Pace(free: 20, first: 10, longest: 300)
    static let address = Pace(free: 100, first: 10, longest: 300)
    static let code = Pace(free: 5, first: 30, longest: 900)

    func wait(after hits: Int) -> Int64? {
      guard hits >= free else { return nil }
      return min(longest, first << Int64(min(hits - free, 16)))
    }
  }

  private static let memory: Int64 = 86_400
  private let scope: Scope
  private let place: SignInPlace

  init(_ scope: Scope, from place: SignInPlace) {
    self.scope = scope
    self.place = place
  }

  static func device(_ secret: String, of person: Person.ID) -> String {
    "known device \(person) \(Secret.hash(secret).prefix(32))"
  }

  static func network(_ network: String, of person: Person.ID) -> String { "known address \(person) \(network)" }

  /// The counter of an account from one place; `place` is an address or a device.
  static func pair(_ name: String, _ place: String) -> String { "sign-in \(key(name)) \(place)" }

  /// The counter of an account from all unknown places.
  static func account(_ name: String) -> String { "sign-in \(key(name))" }

  /// The counter of an address over all accounts.
  static func from(_ network: String) -> String { "sign-in from \(network)" }

  /// The counter of the codes of a person.
  static func codes(_ person: Person.ID, _ place: String?) -> String {
    place.map { "code \(person) \($0)" } ?? "code \(person)"
  }

  /// From where somebody comes, when he has been there before: his device, else his address.
  func knownPlace(of person: Person.ID) throws -> String? {
    if let device = place.device {
      let bucket = Self.device(device, of: person)
      if try scope.throttle.holds(bucket, at: scope.now) { return bucket }
    }
    let bucket = Self.network(place.network, of: person)
    return try scope.throttle.holds(bucket, at: scope.now) ? bucket : nil
  }

  /// Counts an attempt with a name.
  ///
  /// - Throws: `SignInRefusal.wait`.
  func admit(name: String, person: Person.ID?) throws {
    if let person, let known = try knownPlace(of: person) {
      return try pass(Self.pair(name, known), .pair)
    }
    try pass(Self.pair(name, place.network), .pair)
    try pass(Self.account(name), .account)
    try pass(Self.from(place.network), .address)
    let all = try scope.throttle.count("sign-in", seconds: 60, at: scope.now)
    guard all.hits <= Self.attemptsAMinute else { throw refusal(until: all.until) }
  }

  /// Counts an attempt with a code.
  ///
  /// - Throws: `SignInRefusal.wait`.
  func admitCode(of person: Person.ID) throws {
    try pass(Self.codes(person, try knownPlace(of: person)), .code)
  }

  /// Counts a check of the password of somebody who is signed in; a right one within the pace is forgiven.
  ///
  /// - Throws: `SignInRefusal.wait`.
  static func admitCheck(of person: Person.ID, isRight: Bool, in scope: Scope) throws {
    let bucket = "check \(person)"
    try SignInGate(scope, from: SignInPlace(source: scope.principal.source, agent: "")).pass(bucket, .code)
    if isRight { try scope.throttle.clear([bucket]) }
  }

  /// Forgets the attempts of somebody whose password was right, from where he is.
  func forgive(name: String, person: Person.ID) throws {
    let known = try knownPlace(of: person)
    try scope.throttle.clear([Self.pair(name, known ?? place.network)])
    guard known == nil else { return }
    // A hundred people who sign in for the first time from one office are no attack.
    for bucket in [Self.account(name), Self.from(place.network)] { try scope.throttle.refund(bucket) }
  }

  /// Forgets the wrong codes of somebody whose code was right, from where he is.
  func forgiveCodes(of person: Person.ID) throws {
    try scope.throttle.clear([Self.codes(person, try knownPlace(of: person))])
  }

  private func pass(_ bucket: String, _ pace: Pace) throws {
    guard let hits = try scope.throttle.attempt(bucket, memory: Self.memory, at: scope.now) else {
      throw refusal(until: try scope.throttle.closedUntil(bucket, at: scope.now) ?? scope.now)
    }
    if let wait = pace.wait(after: hits) {
      try scope.throttle.close(bucket, until: scope.now.adding(seconds: wait))
    }
  }

  private func refusal(until: Instant) -> SignInRefusal {
    .wait(seconds: scope.seconds(until: until))
  }

  /// Names of any length and form make keys of one length.
  private static func key(_ name: String) -> String { String(Secret.hash(name).prefix(32)) }
}
