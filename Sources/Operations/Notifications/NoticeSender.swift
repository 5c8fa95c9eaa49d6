import Disclosure

/// Sends notices: the work behind the jobs that `Scope.notify` asks for.
public struct NoticeSender: Sendable {
  private static let principal = Principal(.system("notices"), source: "job")

  private let desk: Desk
  private let carriers: [MessageChannel: any MessageCarrier]
  private let site: String

  /// A sender.
  ///
  /// - Parameters:
  ///   - desk: the door to the data.
  ///   - carriers: what carries messages out, by channel.
  ///   - site: the address of the platform, such as `https://gk.example.gov.cn`; empty where it is not known.
  public init(desk: Desk, carriers: [MessageChannel: any MessageCarrier], site: String) {
    self.desk = desk
    self.carriers = carriers
    self.site = site
  }

  /// The kinds of job that are done, one for each carrier.
  public var works: [JobWork] {
    var works: [JobWork] = []
    if let carrier = carriers[.mail] {
      works.append(JobWork(.noticeMail, lease: 120) { try await send($0, .mail, carrier) })
    }
    if let carrier = carriers[.gateway] {
      works.append(JobWork(.noticeGateway, lease: 120) { try await send($0, .gateway, carrier) })
    }
    return works
  }

  private func send(_ job: Job, _ channel: MessageChannel, _ carrier: any MessageCarrier) async throws {
    guard let id = PersonalNotice.ID(job.payload) else { throw HopelessJob("no notice") }
    let letter = NoticeLetter(id: id, channel: channel, site: site)
    guard let message = try await desk.answer(letter, as: Self.principal) else { return }
    do {
      try await carrier.carry(message)
    } catch CarrierFault.permanent(let reason) {
      try await note(id, .failed, channel)
      throw HopelessJob(reason)
    } catch  where job.attempts >= job.maxAttempts {
      try await note(id, .failed, channel)
      throw error
    }
    try await note(id, .sent, channel)
  }

  private func note(_ id: PersonalNotice.ID, _ outcome: PersonalNotice.Mail, _ channel: MessageChannel) async throws {
    guard channel == .mail else { return }
    try await desk.perform(RecordMail(id: id, outcome: outcome), as: Self.principal)
  }
}
