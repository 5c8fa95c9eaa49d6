/// A database that this release cannot work with.
public enum SchemaMismatch: Error, Equatable, Sendable, CustomStringConvertible {
  /// It was made by a newer release.
  case newer(Int, known: Int)
  /// A step was applied in another form.
  case changed(Int)
  /// A step is missing before others.
  case gap(Int)

  /// What to do, in Chinese.
  public var description: String {
    switch self {
    case .newer(let number, let known):
      "数据库的结构是第 \(number) 版，比本程序认识的第 \(known) 版新。请使用升级后的程序，或恢复升级前的备份。"
    case .changed(let number):
      "数据库结构第 \(number) 步与本程序的不一致：数据库可能由其他版本建立，或被人改动过。请使用原来的程序，或恢复备份。"
    case .gap(let number):
      "数据库结构缺少第 \(number) 步，升级记录不完整。请恢复备份。"
    }
  }
}
