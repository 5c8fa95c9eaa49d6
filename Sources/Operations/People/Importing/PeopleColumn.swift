/// The sheet from which accounts are imported.
public typealias PeopleSheet = ColumnedSheet<PeopleColumn>

/// A column of a list of accounts.
public enum PeopleColumn: String, SheetColumn {
  /// The name.
  case name = "姓名"
  /// What the person types to sign in.
  case signInName = "账号"
  /// The full name of the organ.
  case organ = "所在机关"
  /// The post.
  case post = "职务"
  /// The duty class; a handler of cases where it is empty.
  case dutyClass = "职责类别"
  /// The e-mail address.
  case email = "电子邮箱"
  /// The telephone.
  case phone = "办公电话"
  /// What the person is called at the single sign-on.
  case externalSubject = "统一身份标识"

  /// Who it is, what to sign in with, and where.
  public static let needed: [PeopleColumn] = [.name, .signInName, .organ]
  /// Two thousand accounts.
  public static let limit = 2_000
}
