public import CivilTime

/// By what way information was made public: Articles 23 and 25.
public enum PublicationChannel: String, CaseIterable, Sendable {
  /// 政府网站.
  case website
  /// 政府公报.
  case gazette
  /// 政务微信.
  case wechat
  /// 政务微博.
  case weibo
  /// 政务客户端.
  case app
  /// 新闻发布会.
  case pressConference
  /// 报刊.
  case newspaper
  /// 广播、电视.
  case broadcasting
  /// 公告栏、电子屏.
  case noticeBoard
  /// 国家档案馆: the published information is given to it in time (Article 25).
  case archive
  /// 公共图书馆: likewise.
  case library
  /// 政务服务场所.
  case serviceHall
  /// 其他.
  case other

  /// The key of its name in the catalogue of texts.
  public var textKey: String { "item.channel.\(rawValue)" }
}

/// That an item was made public by a way, with what shows it.
public struct ChannelRecord: Hashable, Sendable {
  /// The number of a record.
  public struct ID: RecordID {
    /// The number.
    public let rawValue: Int64
    /// The record of that number.
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// The number.
  public var id: ID
  /// The item.
  public var item: Matter.ID
  /// The way.
  public var channel: PublicationChannel
  /// The day.
  public var on: CivilDate
  /// What shows it: an address, an issue, a receipt.
  public var evidence: String
  /// A file of the item that shows it.
  public var file: Attachment.ID?
  /// Who recorded it; nil where the platform did.
  public var recordedBy: Person.ID?
  /// When.
  public var recordedAt: Instant

  /// A record.
  public init(
    id: ID, item: Matter.ID, channel: PublicationChannel, on: CivilDate, evidence: String = "",
    file: Attachment.ID? = nil, recordedBy: Person.ID?, recordedAt: Instant
  ) {
    self.id = id
    self.item = item
    self.channel = channel
    self.on = on
    self.evidence = evidence
    self.file = file
    self.recordedBy = recordedBy
    self.recordedAt = recordedAt
  }
}
